using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Assessment.Policies;
using ISO27017.Ops.Engine.Workspace;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>The organisation's exclusions as questions to an item.</summary>
internal static class ScopeRules
{
    // Services spell the list of tags differently: most, S3, RDS.
    private static readonly string[] _tagLists = ["Tags", "TagSet", "TagList"];

    /// <summary>The filter; all that an exclusion gives must hold.</summary>
    public static ScopeFilter Of(IReadOnlyList<ScopeExclusion> exclusions) =>
        new([.. exclusions.Select<ScopeExclusion, Func<Item, string?>>(e => item => Covers(e, item) ? e.Reason : null)]);

    private static bool Covers(ScopeExclusion exclusion, Item item) =>
        Equal(exclusion.AccountKind, item.Value.SelectToken("_account.Kind"))
        && Equal(exclusion.Account, item.Value.SelectToken("_account.Id"))
        && (exclusion.Resource is not { } glob || Wildcard.Fits(glob, item.Id))
        && (exclusion.Tag is not { } tag || Tagged(tag, item.Value));

    private static bool Equal(string? wanted, JToken? found) => wanted is null || (string?)found == wanted;

    private static bool Tagged(string tag, JObject item)
    {
        var parts = tag.Split('=', 2);
        return _tagLists
            .Select(name => item[name])
            .OfType<JArray>()
            .SelectMany(list => list.OfType<JObject>())
            .Any(t => (string?)t["Key"] == parts[0] && (parts.Length == 1 || (string?)t["Value"] == parts[1]));
    }
}
