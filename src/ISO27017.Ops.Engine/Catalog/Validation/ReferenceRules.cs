using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Catalog.Validation;

/// <summary>Queries that are named exist, and none rests on itself.</summary>
internal static class ReferenceRules
{
    public static void Check(CatalogContent content, ProblemList problems)
    {
        var queries = content.AllQueries.DistinctBy(q => q.Name).ToDictionary(q => q.Name, StringComparer.Ordinal);
        var parameters = content.AllParameters.Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var query in content.Queries)
        {
            foreach (var name in SourcesOf(query)) Known(name, query.At, queries, parameters, problems);
            if (Cycle(query.Name, queries) is { } cycle)
                problems.Add(query.At, $"問い合わせが自分自身に依存しています: {cycle}", $"The query rests on itself: {cycle}");
        }

        foreach (var rule in content.Checks.SelectMany(c => c.Rules))
        foreach (var name in rule.Joins.Select(j => j.Query).Prepend(rule.Query))
            Known(name, rule.At, queries, parameters, problems);
    }

    /// <summary>The queries that <paramref name="query"/> rests on directly.</summary>
    public static IEnumerable<string> SourcesOf(QueryDefinition query) =>
        (query.From is { } from ? [from] : Array.Empty<string>())
        .Concat(query.Union.Select(u => u.Query)).Concat(query.Joins.Select(j => j.Query));

    private static void Known(string name, SourcePosition at, Dictionary<string, QueryDefinition> queries,
        HashSet<string> parameters, ProblemList problems)
    {
        if (BuiltInQueries.ParameterOf(name) is { } parameter)
        {
            if (parameters.Contains(parameter)) return;
            Unknown("パラメーター", "parameter", parameter, parameters, at, problems);
        }
        else if (!BuiltInQueries.Is(name) && !queries.ContainsKey(name))
        {
            Unknown("問い合わせ", "query", name, queries.Keys, at, problems);
        }
    }

    /// <summary>Notes a name that does not exist, with those it may have meant.</summary>
    public static void Unknown(
        string ja, string en, string name, IEnumerable<string> known, SourcePosition at, ProblemList problems)
    {
        var near = NearMatches.Of(name, known);
        problems.Add(at,
            $"{ja} {name} がありません。" + (near.Count > 0 ? $"{string.Join("、", near)} ではありませんか。" : ""),
            $"There is no {en} {name}." + (near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : ""));
    }

    private static string? Cycle(string start, Dictionary<string, QueryDefinition> queries)
    {
        var from = new Dictionary<string, string>(StringComparer.Ordinal);
        var open = new Stack<string>([start]);
        while (open.TryPop(out var name))
        {
            if (!queries.TryGetValue(name, out var query)) continue;
            foreach (var next in SourcesOf(query))
            {
                if (next == start) return Path(name, start, from);
                if (from.TryAdd(next, name)) open.Push(next);
            }
        }

        return null;
    }

    private static string Path(string last, string start, Dictionary<string, string> from)
    {
        var path = new List<string> { start };
        for (var at = last; at != start; at = from[at]) path.Insert(0, at);
        return string.Join(" → ", path.Prepend(start));
    }
}
