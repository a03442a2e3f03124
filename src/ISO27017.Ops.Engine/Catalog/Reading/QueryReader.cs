using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Reading;

/// <summary>Reads a query.</summary>
internal static class QueryReader
{
    public static QueryDefinition Read(JObject entry)
    {
        var scope = entry.ChoiceOrNull<QueryScope>("scope");
        return new QueryDefinition
        {
            Name = entry.Text("query"),
            At = entry.At(),
            Call = entry.ContainsKey("call") ? CallReader.Read(entry) : null,
            From = entry.TextOrNull("from"),
            Union = [.. entry.Entries("union").Select(u => new UnionPart(u.Text("query"), u.Members("as")))],
            DeclaredScope = scope,
            Scope = scope ?? QueryScope.Regional,
            EveryEnabledRegion = entry.TextOrNull("regions") == "enabled",
            Accounts = entry.TextOrNull("accounts"),
            Id = entry.Text("id"),
            Each = entry.Members("each"),
            As = entry.Members("as"),
            Enrich = [.. entry.Named("enrich").Select(e => CallReader.Enrich(e.Name, e.Value))],
            Joins = Joins(entry),
            Derive = entry.Members("derive"),
            Where = entry.TextOrNull("where"),
            Distinct = (bool?)entry["distinct"] ?? false,
            Prepare = entry["prepare"] is JObject prepare ? CallReader.Prepare(prepare) : null,
            Sample = entry["sample"] as JObject,
        };
    }

    /// <summary>The joins of a query or rule.</summary>
    public static IReadOnlyList<JoinDefinition> Joins(JObject entry) =>
        [.. entry.Named("join").Select(j => new JoinDefinition
        {
            Name = j.Name,
            Query = j.Value.Text("query"),
            On = j.Value.Pairs("on"),
            Where = j.Value.TextOrNull("where"),
            Across = j.Value.ChoiceOrNull<JoinReach>("across") ?? JoinReach.Same,
        })];
}
