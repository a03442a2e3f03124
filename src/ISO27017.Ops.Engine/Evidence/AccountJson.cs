using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>An account as the manifest has it.</summary>
internal static class AccountJson
{
    public static JObject Write(IsoAccount account) => new()
    {
        ["id"] = account.Id,
        ["name"] = account.Name,
        ["kind"] = account.Kind,
        ["tenant"] = account.Tenant,
        ["state"] = account.State,
        ["arn"] = account.Arn,
        ["joinedAt"] = account.JoinedAt is { } at ? Timestamps.Write(at) : null,
        ["regions"] = new JArray(account.Regions),
        ["role"] = account.Role,
    };

    public static IsoAccount Read(JToken json) => new()
    {
        Id = (string)json["id"]!,
        Name = (string?)json["name"],
        Kind = (string)json["kind"]!,
        Tenant = (string?)json["tenant"],
        State = (string?)json["state"],
        Arn = (string?)json["arn"],
        JoinedAt = (string?)json["joinedAt"] is { } at ? Timestamps.Read(at) : null,
        Regions = [.. json["regions"]!.Select(r => (string)r!)],
        Role = (string?)json["role"],
    };
}
