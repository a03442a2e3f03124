using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Workspace;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>What is out of scope, as the manifest has it.</summary>
internal static class ExclusionJson
{
    public static JObject Write(ScopeExclusion exclusion) => new()
    {
        ["accountKind"] = exclusion.AccountKind,
        ["account"] = exclusion.Account,
        ["resource"] = exclusion.Resource,
        ["tag"] = exclusion.Tag,
        ["reason"] = exclusion.Reason,
    };

    public static ScopeExclusion Read(JToken json) => new(
        new SourcePosition(PackageLayout.Manifest, 0), (string?)json["accountKind"], (string?)json["account"], (string?)json["resource"],
        (string?)json["tag"], (string)json["reason"]!);
}
