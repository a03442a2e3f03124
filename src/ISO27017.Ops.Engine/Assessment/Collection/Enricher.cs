using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Catalog;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>Makes the follow-up calls of items.</summary>
internal sealed class Enricher(RunFrame frame, CallMaker calls)
{
    // An organisation's tree is five levels deep; a chain that never ends is an error of the catalogue.
    private const int LongestChain = 32;

    /// <summary>Makes one follow-up for each of the items.</summary>
    public Task EnrichAsync(EnrichDefinition enrich, Cell cell, IReadOnlyList<Item> items, CancellationToken cancel) =>
        enrich.Batch is { } size
            ? Task.WhenAll(items
                .GroupBy(i => (i.Parent, Cell.Of(i.Value, cell)))
                .SelectMany(g => g.Chunk(size))
                .Select(chunk => BatchAsync(enrich, cell, chunk, cancel)))
            : Task.WhenAll(items.Select(i => enrich.Repeat ? ChainAsync(enrich, cell, i, cancel) : OneAsync(enrich, cell, i, cancel)));

    private async Task OneAsync(EnrichDefinition enrich, Cell cell, Item item, CancellationToken cancel)
    {
        if (!Wanted(enrich, item, item.Value))
            return;
        var answered = await AskAsync(enrich, cell, item, item.Value, cancel).ConfigureAwait(false);
        // Equal calls share their answer: each item gets a copy of its own.
        item.Set(enrich.Name, answered.Value?.DeepClone());
    }

    private async Task ChainAsync(EnrichDefinition enrich, Cell cell, Item item, CancellationToken cancel)
    {
        var links = new JArray();
        JToken about = item.Value;
        while (links.Count < LongestChain && Wanted(enrich, item, about))
        {
            var answered = await AskAsync(enrich, cell, item, about, cancel).ConfigureAwait(false);
            if (answered.Value is not JObject link)
                break;
            links.Add(link.DeepClone());
            about = link;
        }

        if (links.Count == LongestChain)
            item.AddGap(enrich.Name, new Gap(IsoReason.Error, $"{enrich.Name} does not end after {LongestChain} answers"));
        item.Set(enrich.Name, links);
    }

    private async Task BatchAsync(EnrichDefinition enrich, Cell cell, Item[] chunk, CancellationToken cancel)
    {
        var wanted = chunk.Where(i => Wanted(enrich, i, i.Value) && CanAsk(enrich, i)).ToList();
        if (wanted.Count == 0)
            return;
        var about = new JArray(wanted.Select(i => i.Value));
        var answered = await calls.AskAsync(enrich.Call, Cell.Of(wanted[0].Value, cell), about, cancel).ConfigureAwait(false);
        if (answered.Gap is null && answered.Objects is null)
            answered = answered with { Gap = new Gap(IsoReason.Error, $"{enrich.Name}: the answer is not a list of objects") };

        frame.Expressions.Use(worker =>
        {
            var theirs = answered.Gap is null
                ? answered.Objects!.Select(o => (Answer: o, Keys: JoinKeys.Of(worker, enrich.On.Select(k => k.Theirs), o))).ToList()
                : [];
            foreach (var item in wanted)
            {
                Note(enrich, item, answered);
                var ours = JoinKeys.Of(worker, enrich.On.Select(k => k.Ours), item.Value);
                item.Set(enrich.Name, theirs.Find(t => t.Keys.Meets(ours)).Answer);
            }

            return 0;
        });
    }

    private async Task<Answered> AskAsync(EnrichDefinition enrich, Cell cell, Item item, JToken about, CancellationToken cancel)
    {
        if (!CanAsk(enrich, item))
            return new Answered { Gap = item.Gaps[enrich.Name] };

        var answered = await calls.AskAsync(enrich.Call, Cell.Of(item.Value, cell), about, cancel).ConfigureAwait(false);
        Note(enrich, item, answered);
        return answered.Gap is null ? answered : answered with { Value = null };
    }

    private static void Note(EnrichDefinition enrich, Item item, Answered answered)
    {
        if (answered.Document is { } document)
            item.Rest(enrich.Name, [document], answered.At);
        item.RestOnRead(enrich.Name, CallMaker.ReadsOf(enrich.Call));
        if (answered.Gap is { } gap)
            item.AddGap(enrich.Name, gap);
    }

    private bool Wanted(EnrichDefinition enrich, Item item, JToken about)
    {
        if (enrich.When is not { } when)
            return true;
        item.RestOnRead(enrich.Name, ExpressionReads.Of(when));
        // Whether to ask cannot be said where it depends on what could not be seen.
        var gap = Evaluations.GapFor(when, item);
        JToken? value = null;
        if (gap is null)
            (value, gap) = frame.Expressions.Use(w => Evaluations.Try(w, when, about));
        gap ??= value is JValue { Type: JTokenType.Boolean } ? null : new Gap(IsoReason.NoData, $"{enrich.Name}: {when} is not known");
        if (gap is not null)
            item.AddGap(enrich.Name, gap);
        return gap is null && value is JValue { Value: true };
    }

    private static bool CanAsk(EnrichDefinition enrich, Item item)
    {
        if (CallMaker.Hidden(enrich.Call, item) is not { } hidden)
            return true;
        item.AddGap(enrich.Name, hidden);
        return false;
    }
}
