using ISO27017.Ops.Engine.Catalog;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>The items of a query before anything is added: from a call, from another query's items, a union, or no call at all.</summary>
internal sealed class RawItems(RunFrame frame, Collector collector, CallMaker calls)
{
    /// <summary>The raw items of a query in a cell. They are its own: it may change them.</summary>
    public async Task<ItemSet> OfAsync(QueryDefinition query, Cell cell, CancellationToken cancel)
    {
        if (query.Prepare is not { } prepare)
            return await UnpreparedAsync(query, cell, cancel).ConfigureAwait(false);
        var ready = await calls.AskAsync(prepare.Call, cell, Around(cell), cancel, prepare.Until).ConfigureAwait(false);
        if (ready.Gap is not null)
            return Gather(prepare.Call, ready, cell, parent: null);
        var prepared = await UnpreparedAsync(query, cell, cancel).ConfigureAwait(false);
        if (ready.Document is { } document)
        {
            prepared.Rest(document, ready.At);
            prepared.Items.ForEach(i => i.Rest(document, ready.At));
        }

        return prepared;
    }

    private async Task<ItemSet> UnpreparedAsync(QueryDefinition query, Cell cell, CancellationToken cancel)
    {
        if (query.Union.Count > 0)
            return await UnionAsync(query, cell, cancel).ConfigureAwait(false);
        if (query.From is not { } from)
            return Gather(query.Call!, await calls.AskAsync(query.Call!, cell, Around(cell), cancel).ConfigureAwait(false), cell, parent: null);

        var parents = await collector.ReachedAsync(from, query.Scope, cell, JoinReach.Same, cancel).ConfigureAwait(false);
        var set = query.Call is null
            ? new ItemSet { Items = parents.Items.ConvertAll(i => i.Copy()) }
            : ItemSet.Together(await Task.WhenAll(parents.Items.Select(p => ChildrenAsync(query, cell, p, cancel))).ConfigureAwait(false));
        set.RestLike(parents);
        return set;
    }

    /// <summary>The items of a built-in source.</summary>
    public ItemSet BuiltIn(string source, Cell cell) => source switch
    {
        BuiltInQueries.Accounts => new()
        {
            Items = [.. frame.Accounts.Select(a => Named(
                RunFrame.Describe(a), new Cell(a.Id, Documents.AwsCall.Global), a.Id))],
        },
        BuiltInQueries.AccountRegions => new()
        {
            Items = [Named(new JObject { ["AccountId"] = cell.AccountId, ["Region"] = cell.Region }, cell, $"{cell.AccountId} {cell.Region}")],
        },
        _ => Parameter(BuiltInQueries.ParameterOf(source)!),
    };

    private ItemSet Parameter(string name)
    {
        var set = new ItemSet();
        if (!frame.Parameters.TryGet(name, out var value))
            set.Gaps.Add(new Gap(IsoReason.MissingParameter, name));
        else if (value is not JArray list)
            set.Gaps.Add(new Gap(IsoReason.Error, $"{name} is not a list"));
        else
            set.Items.AddRange(list.Select((e, i) => new Item(e as JObject ?? new JObject { ["Value"] = e }) { Id = $"{name}[{i}]" }));
        return set;
    }

    private async Task<ItemSet> UnionAsync(QueryDefinition query, Cell cell, CancellationToken cancel)
    {
        var union = new ItemSet();
        foreach (var part in query.Union)
        {
            var set = await collector.ReachedAsync(part.Query, query.Scope, cell, JoinReach.Same, cancel).ConfigureAwait(false);
            union.RestLike(set);
            union.Items.AddRange(part.As.Count == 0
                ? set.Items.Select(i => i.Copy())
                : frame.Expressions.Use(worker => set.Items.ConvertAll(source =>
                {
                    // Computed beside the source's own members, then only the named ones are taken along.
                    var whole = source.Copy();
                    Evaluations.Compute(worker, part.As, whole);
                    var item = new Item(Taken(whole, part.As)) { Parent = source.Parent };
                    item.RestLike(whole);
                    foreach (var (member, gap) in whole.Gaps)
                    {
                        if (member == Item.Everything || part.As.Any(m => m.Name == member))
                            item.AddGap(member, gap);
                    }

                    return item;
                })));
        }

        return union;
    }

    private static JObject Taken(Item whole, IReadOnlyList<Member> members)
    {
        var taken = new JObject();
        foreach (var name in members.Select(m => m.Name).Concat(["_account", "_region"]))
        {
            if (whole.Value[name] is { } value)
                taken[name] = value;
        }

        return taken;
    }

    private async Task<ItemSet> ChildrenAsync(QueryDefinition query, Cell cell, Item parent, CancellationToken cancel)
    {
        if (CallMaker.Hidden(query.Call!, parent) is { } hidden)
            return new ItemSet { Gaps = [hidden] };
        var home = cell.Region == Documents.AwsCall.Global ? Cell.Of(parent.Value, cell) : cell;
        var answered = await calls.AskAsync(query.Call!, home, parent.Value, cancel).ConfigureAwait(false);
        return Gather(query.Call!, answered, home, parent);
    }

    private ItemSet Gather(CallDefinition call, Answered answered, Cell cell, Item? parent)
    {
        var set = new ItemSet();
        if (answered.Document is { } document)
            set.Rest(document, answered.At);
        if (answered.Gap is { } gap)
            set.Gaps.Add(gap);
        if (answered.Objects is not { } objects)
        {
            set.Gaps.Add(new Gap(IsoReason.Error, "the answer's items are not objects"));
            return set;
        }

        foreach (var value in objects)
        {
            var item = new Item(value) { Parent = parent };
            // What the organisation says of itself is of no account and no region.
            foreach (var around in call.Service == Documents.AwsCall.Workspace ? [] : Around(cell with { Region = answered.Region ?? cell.Region }).Properties())
                item.Set(around.Name, around.Value);
            if (parent is not null)
            {
                item.Set("_from", parent.Value);
                item.RestLike(parent);
                item.FoundBy(CallMaker.ReadsOf(call));
                item.GapsLike(parent);
            }

            if (answered.Document is { } own)
                item.Rest(own, answered.At);
            set.Items.Add(item);
        }

        return set;
    }

    private JObject Around(Cell cell) => frame.Surroundings(cell);

    private Item Named(JObject value, Cell cell, string id)
    {
        value.Merge(Around(cell));
        return new Item(value) { Id = id };
    }
}
