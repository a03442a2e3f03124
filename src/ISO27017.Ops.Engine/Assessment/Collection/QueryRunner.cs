using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Catalog;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>Works out the items of one query in one cell, step by step as <see cref="QueryDefinition"/> orders them.</summary>
internal sealed class QueryRunner(RunFrame frame, Collector collector, CallMaker calls)
{
    private readonly Enricher _enricher = new(frame, calls);
    private readonly RawItems _raw = new(frame, collector, calls);

    /// <summary>The items.</summary>
    public async Task<ItemSet> RunAsync(string source, Cell cell, CancellationToken cancel)
    {
        if (!frame.Catalog.Queries.TryGetValue(source, out var query))
            return _raw.BuiltIn(source, cell);

        var raw = await _raw.OfAsync(query, cell, cancel).ConfigureAwait(false);
        var all = frame.Expressions.Use(w => Prepare(w, query, raw.Items));
        // Follow-up calls for items that are not meant would ask AWS for nothing.
        var items = FilterIsEarly(query) ? frame.Expressions.Use(w => Filter(w, query, all)) : all;
        foreach (var enrich in query.Enrich.Where(e => frame.Footprint.Needs(query, e.Name)))
            await _enricher.EnrichAsync(enrich, cell, items, cancel).ConfigureAwait(false);
        await collector.JoinAsync(
            query.Joins.Where(j => frame.Footprint.Needs(query, j.Name)), items, query.Scope, cell, cancel).ConfigureAwait(false);

        var kept = frame.Expressions.Use(w => Finish(w, query, items));
        var set = new ItemSet { Items = kept };
        set.RestLike(raw);
        // That an item is not in the list rests on what it was left out for.
        foreach (var item in all.Except(kept))
            set.Rest(item.DocumentsOf(ExpressionReads.Of(query.Where)), item.At);
        return set;
    }

    private List<Item> Prepare(ExpressionWorker worker, QueryDefinition query, List<Item> raw)
    {
        var items = raw.SelectMany(i => Evaluations.Multiply(worker, query.Each, i)).ToList();
        foreach (var item in items)
            Evaluations.Compute(worker, Needed(query, query.As), item);
        return items;
    }

    private List<Item> Finish(ExpressionWorker worker, QueryDefinition query, List<Item> items)
    {
        foreach (var item in items)
            Evaluations.Compute(worker, Needed(query, query.Derive), item);
        var kept = FilterIsEarly(query) ? items : Filter(worker, query, items);
        foreach (var item in kept)
            Identify(worker, query.Id, item);
        return query.Distinct ? kept.DistinctBy(i => i.Id).ToList() : kept;
    }

    /// <summary>Sets an item's id; one that has none cannot be named in a result, so nothing is said of it.</summary>
    public static void Identify(ExpressionWorker worker, string expression, Item item)
    {
        var (value, gap) = Evaluations.Try(worker, expression, item.Value);
        item.Id = value switch
        {
            JValue { Type: not JTokenType.Null } v => v.ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => "",
        };
        if (item.Id.Length == 0)
            item.AddGap(Item.Everything, gap ?? new Gap(IsoReason.NoData, $"the item has no id ({expression})"));
    }

    private List<Member> Needed(QueryDefinition query, IEnumerable<Member> members) =>
        [.. members.Where(m => frame.Footprint.Needs(query, m.Name))];

    private static bool FilterIsEarly(QueryDefinition query)
    {
        var reads = ExpressionReads.Of(query.Where);
        return !reads.Whole && !query.Enrich.Select(e => e.Name)
            .Concat(query.Joins.Select(j => j.Name))
            .Concat(query.Derive.Select(d => d.Name))
            .Any(reads.Members.Contains);
    }

    private static List<Item> Filter(ExpressionWorker worker, QueryDefinition query, List<Item> items)
    {
        if (query.Where is not { } where)
            return items;
        return items.Where(item =>
        {
            var gap = Evaluations.GapFor(where, item);
            JToken? value = null;
            if (gap is null)
                (value, gap) = Evaluations.Try(worker, where, item.Value);
            gap ??= value is JValue { Type: JTokenType.Boolean } ? null : new Gap(IsoReason.NoData, $"{where} is not known");
            if (gap is not null)
                item.AddGap(Item.Everything, gap);
            item.FoundBy(ExpressionReads.Of(where));
            return gap is not null || value is JValue { Value: true };
        }).ToList();
    }
}
