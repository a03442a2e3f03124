using ISO27017.Ops.Engine.Aws.Protocols;

namespace ISO27017.Ops.Engine.Catalog.Validation;

/// <summary>Keywords of a query that need or exclude each other.</summary>
internal static class QueryRules
{
    public static void Check(CatalogContent content, ProblemList problems)
    {
        foreach (var query in content.Queries) Check(query, problems);
    }

    private static void Check(QueryDefinition query, ProblemList problems)
    {
        var at = query.At;
        var sources = (query.Union.Count > 0 ? 1 : 0) + (query.From is not null || query.Call is not null ? 1 : 0);
        if (sources != 1)
            problems.Add(at, "call、from、union のうち一つ（from と call は両方可）を書きます。", "A query has a call, a from (with or without a call) or a union.");
        if (query.Call is not null && query.From is null && query.DeclaredScope is null)
            problems.Add(at, "scope がありません（regional、global、organization）。", "The scope is missing: regional, global or organization.");
        if (query.Call is null && query.Prepare is not null)
            problems.Add(at, "prepare には call が要ります。", "prepare needs a call.");
        if (query.Call is { Region: not null } && query.EveryEnabledRegion)
            problems.Add(at, "region と regions は併用できません。", "region and regions exclude each other.");
        if (NeedsSample(query) && query.Sample is null)
            problems.Add(at, "from、union、enrich、join のある問い合わせには sample が要ります。", "A query with from, union, enrich or join needs a sample.");
        foreach (var call in Calls(query)) Absent(call, at, problems);
        foreach (var enrich in query.Enrich) Check(enrich, at, problems);
        foreach (var name in Members(query).GroupBy(m => m, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
            problems.Add(at, $"{name} を二度定義しています。", $"The member {name} is defined twice.");
    }

    /// <summary>Every call of <paramref name="query"/>.</summary>
    public static IEnumerable<CallDefinition> Calls(QueryDefinition query) =>
        new[] { query.Prepare?.Call, query.Call }.OfType<CallDefinition>().Concat(query.Enrich.Select(e => e.Call));

    /// <summary>The members that the query computes.</summary>
    public static IEnumerable<string> Members(QueryDefinition query) =>
        query.Each.Select(m => m.Name).Concat(query.As.Select(m => m.Name)).Concat(query.Enrich.Select(e => e.Name))
            .Concat(query.Joins.Select(j => j.Name)).Concat(query.Derive.Select(m => m.Name));

    private static bool NeedsSample(QueryDefinition query) =>
        query.From is not null || query.Union.Count > 0 || query.Enrich.Count > 0 || query.Joins.Count > 0;

    private static void Check(EnrichDefinition enrich, SourcePosition at, ProblemList problems)
    {
        if (enrich.Batch is not null != enrich.On.Count > 0)
            problems.Add(at, $"{enrich.Name}: batch と on は一緒に書きます。", $"{enrich.Name}: batch and on go together.");
        if (enrich.Batch is not null && enrich.Repeat)
            problems.Add(at, $"{enrich.Name}: batch と repeat は併用できません。", $"{enrich.Name}: batch and repeat exclude each other.");
    }

    private static void Absent(CallDefinition call, SourcePosition at, ProblemList problems)
    {
        // What says "I could not look" can never mean "there is none"
        foreach (var code in call.Absent.Keys.Where(c => ErrorReasons.Of(c, 400) is not ({ } and (IsoReason.Error or IsoReason.NotEnabled), false)))
            problems.Add(at,
                $"absent に {code} は書けません。確認できないことは「無い」という答えではありません。",
                $"absent may not name {code}: not being able to look is no answer.");
    }
}
