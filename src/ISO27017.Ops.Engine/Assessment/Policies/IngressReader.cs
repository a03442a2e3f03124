using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Policies;

/// <summary>The networks from which traffic can reach a load balancer: what its security groups admit, narrowed by a web ACL that
/// blocks by default. What cannot be read as the caller's addresses (a country, a rate, a forwarded header) does not narrow.</summary>
internal static class IngressReader
{
    /// <summary>Reads { Groups: [{ IpPermissions, Prefixes: [{ PrefixListId, Entries: [{ Cidr }] }] }], Acl, IpSets: [{ ARN, Addresses }] }.</summary>
    /// <returns>null where groups, a prefix list or an IP set that it names are not known.</returns>
    public static IReadOnlyList<Cidr>? Read(JObject item)
    {
        if (item["Groups"] is not JArray groups)
            return null;
        // A group of another account may be in use and not be listed: what it admits is not known.
        var listed = groups.OfType<JObject>().Select(g => g.Value<string>("GroupId")).ToList();
        if ((item["SecurityGroups"] as JArray ?? []).Values<string>().Except(listed, StringComparer.Ordinal).Any())
            return null;
        var admitted = new List<Cidr>();
        foreach (var group in groups.OfType<JObject>())
        {
            if (group["IpPermissions"] is not JArray permissions)
                return null;
            foreach (var permission in permissions.OfType<JObject>())
            {
                admitted.AddRange(Texts(permission["IpRanges"], "CidrIp").Concat(Texts(permission["Ipv6Ranges"], "CidrIpv6")).Select(Cidr.Parse));
                foreach (var list in Texts(permission["PrefixListIds"], "PrefixListId"))
                {
                    if (Entries(group, list) is not { } entries)
                        return null;
                    admitted.AddRange(entries);
                }
            }
        }

        if (item["Acl"] is not JObject acl || acl["DefaultAction"]?["Block"] is null || RuleGroupsReader.MayAllow(acl))
            return admitted;
        var ipSets = (item["IpSets"] as JArray ?? []).OfType<JObject>().ToList();
        var allowed = new List<Cidr>();
        foreach (var rule in (acl["Rules"] as JArray ?? []).OfType<JObject>().Where(r => r["Action"]?["Allow"] is not null))
        {
            if (Sources(rule["Statement"] as JObject ?? [], ipSets) is not { } sources)
                return null;
            allowed.AddRange(sources);
        }

        return Cidr.Intersect(admitted, allowed).ToList();
    }

    private static IReadOnlyList<Cidr>? Sources(JObject statement, List<JObject> ipSets)
    {
        if (statement["IPSetReferenceStatement"] is JObject reference)
        {
            // A forwarded address is what the caller writes.
            if (reference["IPSetForwardedIPConfig"] is JObject)
                return Cidr.Everywhere;
            var set = ipSets.Find(s => s.Value<string>("ARN") == reference.Value<string>("ARN"));
            return (set?["Addresses"] as JArray)?.Values<string>().OfType<string>().Select(Cidr.Parse).ToList();
        }

        if (statement["OrStatement"]?["Statements"] is JArray any)
            return Fold(any, ipSets, (a, b) => a.Concat(b).ToList());
        if (statement["AndStatement"]?["Statements"] is JArray all)
            return Fold(all, ipSets, (a, b) => Cidr.Intersect(a, b).ToList());
        // Anything else, "not" included, may let every address through.
        return Cidr.Everywhere;
    }

    private static IReadOnlyList<Cidr>? Fold(
        JArray statements, List<JObject> ipSets, Func<IReadOnlyList<Cidr>, IReadOnlyList<Cidr>, IReadOnlyList<Cidr>> merge)
    {
        IReadOnlyList<Cidr>? sum = null;
        foreach (var statement in statements.OfType<JObject>())
        {
            if (Sources(statement, ipSets) is not { } sources)
                return null;
            sum = sum is null ? sources : merge(sum, sources);
        }

        return sum ?? [];
    }

    private static List<Cidr>? Entries(JObject group, string prefixList) =>
        (group["Prefixes"] as JArray)?.OfType<JObject>()
            .FirstOrDefault(p => p.Value<string>("PrefixListId") == prefixList)?["Entries"] is JArray entries
            ? entries.OfType<JObject>().Select(e => Cidr.Parse(e.Value<string>("Cidr") ?? "")).ToList()
            : null;

    private static IEnumerable<string> Texts(JToken? list, string member) =>
        (list as JArray ?? []).OfType<JObject>().Select(o => o.Value<string>(member)).OfType<string>();
}
