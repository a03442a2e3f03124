using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Catalog;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>Gives owners the items of another query that belong to them.</summary>
internal static class Joiner
{
    /// <summary>Joins <paramref name="others"/> to each owner as the list <see cref="JoinDefinition.Name"/>.</summary>
    /// <remarks>An owner rests on the whole list, because "nothing found" does; so it takes over what the list lacks.</remarks>
    public static void Join(ExpressionWorker worker, JoinDefinition join, IReadOnlyList<Item> owners, ItemSet others)
    {
        var sieve = GlobSieve.Of(worker, join.Where);
        var candidates = others.Items
            .Select(i => (
                Item: i,
                Keys: join.On.Count > 0 ? JoinKeys.Of(worker, join.On.Select(k => k.Theirs), i.Value) : null,
                Mark: sieve?.MarkOf(i) ?? default))
            .ToList();
        // A candidate whose key could not be seen might belong to anybody.
        var doubt = others.Gaps.FirstOrDefault()
            ?? candidates.Select(c => c.Keys?.Gap ?? HiddenKey(join, c.Item)).FirstOrDefault(g => g is not null);
        var byKey = join.On.Count > 0
            ? candidates.SelectMany(c => c.Keys!.First.Select(k => (Key: k, Candidate: c))).ToLookup(p => p.Key, p => p.Candidate, StringComparer.Ordinal)
            : null;

        var theirs = ExpressionReads.Of([join.Where, .. join.On.Select(k => k.Theirs)]);
        var ours = ExpressionReads.Of([join.Where, .. join.On.Select(k => k.Ours)]);
        var searched = others.Documents.Concat(others.Items.SelectMany(i => i.DocumentsOf(theirs))).ToHashSet(StringComparer.Ordinal);

        foreach (var owner in owners)
        {
            owner.Rest(join.Name, searched, others.At);
            owner.RestOnRead(join.Name, ours);
            if (doubt is not null)
                owner.AddGap(join.Name, doubt);
            if (HiddenOwner(join, owner) is { } hidden)
            {
                owner.AddGap(join.Name, hidden);
                continue;
            }

            var matches = candidates;
            if (byKey is not null)
            {
                var keys = JoinKeys.Of(worker, join.On.Select(k => k.Ours), owner.Value);
                if (keys.Gap is { } gap)
                    owner.AddGap(join.Name, gap);
                matches = keys.First.SelectMany(k => byKey[k]).Distinct().Where(c => c.Keys!.Meets(keys)).ToList();
            }

            var text = sieve?.TextOf(owner);
            Attach(worker, join, owner, matches.Where(m => sieve?.RulesOut(m.Mark, text) != true).Select(m => m.Item));
        }
    }

    private static void Attach(ExpressionWorker worker, JoinDefinition join, Item owner, IEnumerable<Item> candidates)
    {
        var list = new JArray();
        foreach (var candidate in candidates)
        {
            if (!Belongs(worker, join, owner, candidate))
                continue;
            list.Add(candidate.Value);
            owner.RestLike(candidate, join.Name);
            foreach (var (member, gap) in candidate.Gaps)
                owner.AddGap(member == Item.Everything ? join.Name : member, gap);
        }

        owner.Set(join.Name, list);
    }

    private static bool Belongs(ExpressionWorker worker, JoinDefinition join, Item owner, Item candidate)
    {
        if (join.Where is not { } where)
            return true;
        var gap = Evaluations.GapFor(where, candidate);
        JToken? value = null;
        if (gap is null)
            (value, gap) = Evaluations.Try(worker, where, candidate.Value, owner.Value);
        gap ??= value is JValue { Type: JTokenType.Boolean } ? null : new Gap(IsoReason.NoData, $"{join.Name}: {where} is not known");
        if (gap is not null)
            owner.AddGap(join.Name, gap);
        return gap is null && value is JValue { Value: true };
    }

    private static Gap? HiddenKey(JoinDefinition join, Item candidate) => candidate.Gaps.Count == 0
        ? null
        : join.On.Select(k => Evaluations.GapFor(k.Theirs, candidate)).FirstOrDefault(g => g is not null);

    private static Gap? HiddenOwner(JoinDefinition join, Item owner) => owner.Gaps.Count == 0
        ? null
        : join.On.Select(k => Evaluations.GapFor(k.Ours, owner))
            .Append(join.Where is { } where ? Evaluations.GapFor(where, owner) : null)
            .FirstOrDefault(g => g is not null);
}
