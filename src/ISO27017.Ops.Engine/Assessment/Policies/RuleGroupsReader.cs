using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Policies;

/// <summary>Whether rule groups of a web ACL may let a request through. Their rules stand elsewhere and are not read.</summary>
internal static class RuleGroupsReader
{
    private static readonly string[] _ofFirewallManager = ["PreProcessFirewallManagerRuleGroups", "PostProcessFirewallManagerRuleGroups"];

    /// <summary>True unless every group only counts, or is one of AWS's own, whose rules allow nothing unless the ACL tells them to.</summary>
    public static bool MayAllow(JObject acl) =>
        Objects(acl["Rules"]).Select(r => (Rule: r, Statement: r["Statement"]))
            .Concat(_ofFirewallManager.SelectMany(name => Objects(acl[name])).Select(g => (Rule: g, Statement: g["FirewallManagerStatement"])))
            .Any(g => g.Rule["OverrideAction"]?["Count"] is null && MayAllow(g.Statement));

    private static bool MayAllow(JToken? statement) =>
        statement?["RuleGroupReferenceStatement"] is JObject
        || (statement?["ManagedRuleGroupStatement"] is JObject managed
            && (managed.Value<string>("VendorName") != "AWS"
                || Objects(managed["RuleActionOverrides"]).Any(o => o["ActionToUse"]?["Allow"] is not null)));

    private static IEnumerable<JObject> Objects(JToken? list) => (list as JArray ?? []).OfType<JObject>();
}
