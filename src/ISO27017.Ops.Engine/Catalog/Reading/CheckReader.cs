using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Reading;

/// <summary>Reads a check.</summary>
internal static class CheckReader
{
    public static CheckDefinition Read(JObject entry)
    {
        var id = entry.Text("check");
        var name = CheckName.Parse(id);
        return new CheckDefinition
        {
            Id = id,
            At = entry.At(),
            ControlId = name.ControlId,
            Role = name.Role,
            Kind = entry.Choice<IsoKind>("kind"),
            Title = entry.Local("title"),
            Note = entry.LocalOrNull("note"),
            Rules = entry.ContainsKey("rollUp") || entry.ContainsKey("changes") ? []
                : entry.ContainsKey("rules") ? [.. entry.Entries("rules").Select(Rule)] : [Rule(entry)],
            Changes = entry["changes"] is JObject changes ? new ChangesDefinition(changes.Text("ticket")) : null,
            RollUp = entry["rollUp"] is JObject rollUp ? RollUp(rollUp) : null,
        };
    }

    private static RollUpDefinition RollUp(JObject entry) => new(
        entry.Texts("checks"), [.. entry.Texts("sides").Select(SideName.Parse)], entry.TextOrNull("accounts"));

    private static RuleDefinition Rule(JObject entry)
    {
        return new RuleDefinition
        {
            Name = entry.TextOrNull("rule"),
            At = entry.At(),
            Query = entry.Text("query"),
            Accounts = entry.TextOrNull("accounts"),
            Each = entry.Members("each"),
            Id = entry.TextOrNull("id"),
            Joins = QueryReader.Joins(entry),
            Where = entry.TextOrNull("where"),
            Unknown = entry.TextOrNull("unknown"),
            Expect = entry.Text("expect"),
            Outdated = entry.TextOrNull("outdated"),
            Observed = entry.TextOrNull("observed"),
            MatchAny = entry.TextOrNull("match") == "any",
            Per = Per(entry.TextOrNull("per")),
            Empty = entry.Choice<IsoStatus>("empty"),
            Examples = [.. entry.Entries("examples").Select(Example)],
            Allows = entry.Texts("allows"),
        };
    }

    private static QueryScope? Per(string? text) => text switch
    {
        "account-region" => QueryScope.Regional,
        "account" => QueryScope.Global,
        "organization" => QueryScope.Organization,
        _ => null,
    };

    private static ExampleDefinition Example(JObject entry) => new()
    {
        At = entry.At(),
        Verdict = entry.Choice<IsoStatus>("verdict"),
        Reason = entry.ChoiceOrNull<IsoReason>("reason"),
        Params = entry.Map("params"),
        Item = entry.Map("item"),
    };
}
