using ISO27017.Ops.Engine.Assessment.Policies;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary>
/// <c>ingress_cidrs(item)</c>: the networks from which traffic can reach the item, by its security groups (<c>Groups</c>, each with
/// <c>Prefixes</c>) and its web ACL (<c>Acl</c>, <c>IpSets</c>); see <see cref="IngressReader"/>.
/// </summary>
internal sealed class IngressCidrsFunction() : CatalogFunction(FunctionName, 1)
{
    /// <summary>The name in an expression.</summary>
    public const string FunctionName = "ingress_cidrs";

    /// <summary>The members that it looks for, wherever the item that it is given holds them.</summary>
    public static IReadOnlyList<string> Reads { get; } = ["Groups", "IpPermissions", "Prefixes", "Entries", "Acl", "IpSets"];

    /// <inheritdoc/>
    protected override JToken? Run(JToken[] args) => args[0] is JObject item
        ? IngressReader.Read(item) is { } cidrs ? new JArray(cidrs.Select(c => c.ToString()).Distinct(StringComparer.Ordinal)) : null
        : throw Unfit("an object", args[0]);
}
