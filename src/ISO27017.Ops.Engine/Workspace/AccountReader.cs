using ISO27017.Ops.Engine.Catalog.Reading;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace;

/// <summary>Reads a declared account.</summary>
internal static class AccountReader
{
    public static IsoAccount Read(JObject entry) => new()
    {
        Id = entry.Text("id"),
        Name = entry.TextOrNull("name"),
        Kind = entry.TextOrNull("kind") ?? "other",
        Tenant = entry.TextOrNull("tenant"),
        Regions = [.. entry.Texts("regions")],
        Role = entry.TextOrNull("role"),
    };
}
