using System.Collections.Concurrent;
using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>Gives the items of queries, each query once a cell. What an account's checks no longer need is forgotten and, if it is
/// asked for again, made anew from the documents.</summary>
internal sealed class Collector
{
    private readonly ConcurrentDictionary<(string Source, Cell Cell), Lazy<Task<ItemSet>>> _sets = new();
    private readonly QueryRunner _runner;

    /// <summary>Collects under the conditions of a run.</summary>
    public Collector(RunFrame frame)
    {
        var calls = new CallMaker(frame);
        Reach = new Reach(frame, calls);
        _runner = new QueryRunner(frame, this, calls);
        Frame = frame;
    }

    /// <summary>The conditions of the run.</summary>
    public RunFrame Frame { get; }

    /// <summary>In which cells a query is asked.</summary>
    public Reach Reach { get; }

    /// <summary>The items of a query or built-in source in one cell. They are shared: a taker copies before it changes one.</summary>
    public Task<ItemSet> ItemsAsync(string source, Cell cell, CancellationToken cancel) =>
        _sets.GetOrAdd((source, cell), key => new(() => Task.Run(() => _runner.RunAsync(key.Source, key.Cell, cancel), cancel))).Value;

    /// <summary>The items of <paramref name="source"/> that a cell of another query reaches, as one list.</summary>
    public async Task<ItemSet> ReachedAsync(
        string source, QueryScope ownerScope, Cell owner, JoinReach across, CancellationToken cancel)
    {
        var cells = await Reach.CellsAsync(source, ownerScope, owner, across, cancel).ConfigureAwait(false);
        var sets = await Task.WhenAll(cells.Cells.Select(c => ItemsAsync(source, c, cancel))).ConfigureAwait(false);
        var all = ItemSet.Together(sets);
        if (cells.Gap is { } gap)
            all.Gaps.Add(gap);
        foreach (var (document, at) in cells.Documents)
            all.Rest(document, at);
        return all;
    }

    /// <summary>Attaches joins to items of a cell.</summary>
    public async Task JoinAsync(
        IEnumerable<JoinDefinition> joins, IReadOnlyList<Item> items, QueryScope scope, Cell cell, CancellationToken cancel)
    {
        foreach (var join in joins)
        {
            if (items.Count == 0)
                return;
            var others = await ReachedAsync(join.Query, scope, cell, join.Across, cancel).ConfigureAwait(false);
            Frame.Expressions.Use(w =>
            {
                Joiner.Join(w, join, items, others);
                return 0;
            });
        }
    }

    /// <summary>Forgets the items of an account; its documents stay.</summary>
    public void Forget(string accountId)
    {
        foreach (var key in _sets.Keys)
        {
            var organization = Frame.Catalog.Queries.TryGetValue(key.Source, out var query) && query.Scope == QueryScope.Organization;
            if (key.Cell.AccountId == accountId && !organization)
                _sets.TryRemove(key, out _);
        }
    }
}
