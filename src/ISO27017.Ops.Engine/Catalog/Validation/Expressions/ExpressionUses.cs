using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Validation.Expressions;

/// <summary>Finds every expression of a definition.</summary>
internal static class ExpressionUses
{
    public static IEnumerable<ExpressionUse> Of(CatalogContent content) =>
        content.Queries.SelectMany(Of)
            .Concat(content.Checks.SelectMany(c => c.Rules).SelectMany(Of))
            .Concat(content.Checks.SelectMany(c => Some(c.At, ("rollUp.accounts", c.RollUp?.Accounts))));

    public static IEnumerable<ExpressionUse> Of(QueryDefinition query) =>
        Some(query.At, ("id", query.Id), ("where", query.Where), ("accounts", query.Accounts))
            .Concat(Members(query.At, "each", query.Each)).Concat(Members(query.At, "as", query.As))
            .Concat(Members(query.At, "derive", query.Derive))
            .Concat(query.Union.SelectMany(u => Members(query.At, "as", u.As)))
            .Concat(query.Joins.SelectMany(j => Of(j, query.At)))
            .Concat(query.Enrich.SelectMany(e => Of(e, query.At)))
            .Concat(query.Prepare is { } prepare ? Of(prepare.Call, query.At).Concat(Some(query.At, ("until", prepare.Until))) : [])
            .Concat(query.Call is { } call ? Of(call, query.At) : []);

    public static IEnumerable<ExpressionUse> Of(RuleDefinition rule) =>
        Some(rule.At, ("accounts", rule.Accounts), ("id", rule.Id), ("where", rule.Where), ("unknown", rule.Unknown),
                ("expect", rule.Expect), ("outdated", rule.Outdated), ("observed", rule.Observed))
            .Concat(Members(rule.At, "each", rule.Each))
            .Concat(rule.Joins.SelectMany(j => Of(j, rule.At)));

    private static IEnumerable<ExpressionUse> Of(EnrichDefinition enrich, SourcePosition at) =>
        Some(at, ($"{enrich.Name}.when", enrich.When))
            .Concat(enrich.On.SelectMany(p => Some(at, ($"{enrich.Name}.on", p.Theirs), ($"{enrich.Name}.on", p.Ours))))
            .Concat(Of(enrich.Call, at));

    private static IEnumerable<ExpressionUse> Of(JoinDefinition join, SourcePosition at) =>
        Some(at, ($"{join.Name}.where", join.Where))
            .Concat(join.On.SelectMany(p => Some(at, ($"{join.Name}.on", p.Theirs), ($"{join.Name}.on", p.Ours))));

    private static IEnumerable<ExpressionUse> Of(CallDefinition call, SourcePosition at)
    {
        var with = call.With.Descendants().OfType<JValue>().Where(v => v.Type == JTokenType.String);
        var items = call.Items is { } text ? new ExpressionUse(at, "items", text, CommandLine: true) : null;
        return Some(at, ("region", call.Region))
            .Concat(with.Select(v => new ExpressionUse(at, "with", (string)v!)))
            .Concat(items is null ? [] : [items]);
    }

    private static IEnumerable<ExpressionUse> Members(SourcePosition at, string place, IEnumerable<Member> members) =>
        members.Select(m => new ExpressionUse(at, $"{place}.{m.Name}", m.Expression));

    private static IEnumerable<ExpressionUse> Some(SourcePosition at, params (string Place, string? Text)[] uses) =>
        uses.Where(u => u.Text is not null).Select(u => new ExpressionUse(at, u.Place, u.Text!));
}
