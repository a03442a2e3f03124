using System.Globalization;
using ISO27017.Ops.Engine.Catalog.Reading;
using ISO27017.Ops.Engine.Workspace.Declarations;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace;

/// <summary>Makes the workspace of a file whose form the schema has proven.</summary>
internal static class WorkspaceContent
{
    public static WorkspaceFile Of(string path, JObject root)
    {
        var plain = new WorkspaceFile { Path = path, Organisation = root.Text("organisation") };
        return plain with
        {
            Accounts = [.. root.Entries("accounts").Select(AccountReader.Read)],
            Regions = root.Texts("regions"),
            RoleName = root.Map("role").TextOrNull("name"),
            ExternalId = root.Map("role").TextOrNull("externalId"),
            Parameters = root.Map("parameters"),
            Contacts = Contacts(root.Map("contacts")),
            Tenants = [.. root.Entries("tenants").Select(Tenant)],
            Events = [.. root.Entries("events").Select(e => new EventDeclaration(
                e.At(), Day(e, "on")!.Value, e.Text("what"), e.TextOrNull("name"), e.TextOrNull("note")))],
            RegisterPath = root.TextOrNull("register") ?? plain.RegisterPath,
            Documents = [.. root.Entries("documents").Select(Document)],
            Claims = [.. root.Named("claims").Select(c => Claim(c.Name, c.Value))],
            Ledger = root["ledger"] is JObject ledger ? Ledger(ledger) : null,
            EvidenceFolder = root.TextOrNull("evidence") ?? plain.EvidenceFolder,
            NamesEvidenceFolder = root.TextOrNull("evidence") is not null,
            Exclusions = [.. root.Map("scope").Entries("exclude").Select(e => new ScopeExclusion(
                e.At(), e.TextOrNull("accountKind"), e.TextOrNull("account"), e.TextOrNull("resource"), e.TextOrNull("tag"), e.Text("reason")))],
        };
    }

    /// <summary>A day whose form the schema has proven.</summary>
    internal static DateOnly? Day(JObject entry, string name) => entry.TextOrNull(name) is { } text
        ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static ContactsDeclaration Contacts(JObject entry) =>
        new(entry.TextOrNull("security"), entry.TextOrNull("operations"), entry.Texts("alarmEndpoints"));

    private static TenantDeclaration Tenant(JObject entry) => new(
        entry.At(), entry.Text("tenant"), entry.Text("accountId"), Day(entry, "contractStart"), Day(entry, "contractEnd"),
        entry.ContainsKey("allowedCidrs") ? entry.Texts("allowedCidrs") : null);

    private static DocumentDeclaration Document(JObject entry) => new()
    {
        At = entry.At(),
        Id = entry.Text("id"),
        Kind = entry.Text("kind"),
        Title = entry.Text("title"),
        Aliases = entry.Texts("aliases"),
        Path = entry.TextOrNull("path"),
        Url = entry.TextOrNull("url"),
        Version = entry.TextOrNull("version"),
        Owner = entry.TextOrNull("owner"),
        ApprovedBy = entry.TextOrNull("approvedBy"),
        ApprovedOn = Day(entry, "approvedOn"),
        NextReview = Day(entry, "nextReview"),
        Sha256 = entry.TextOrNull("sha256")?.ToLowerInvariant(),
        Controls = entry.Texts("controls"),
        Follows = [.. (entry["follows"] ?? new JArray()).Select(f => f is JObject follow
            ? new FollowDeclaration(follow.TextOrNull("side") ?? "", follow.TextOrNull("section"))
            : new FollowDeclaration((string)f!, null))],
    };

    private static ClaimDeclaration Claim(string parameter, JObject entry) => new()
    {
        At = entry.At(),
        Parameter = parameter,
        Document = entry.Text("document"),
        Section = entry.TextOrNull("section"),
        Read = entry["read"] switch
        {
            JObject members => [.. members.Properties().Select(p => new ClaimReading(Place(p), p.Name, (string)p.Value!))],
            JValue whole => [new ClaimReading(Place(whole), null, (string)whole!)],
            _ => [],
        },
        Value = entry["value"],
        Words = entry.Map("words").Properties().ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal),
    };

    private static LedgerDeclaration Ledger(JObject entry) => new(
        entry.At(), entry.Text("path"), entry.TextOrNull("sheet"),
        entry.Map("columns").Properties().ToDictionary(p => p.Name, p => (string)p.Value!, StringComparer.Ordinal));

    private static Catalog.SourcePosition Place(JToken token) => Yaml.YamlPosition.Of(token).ToSource();
}
