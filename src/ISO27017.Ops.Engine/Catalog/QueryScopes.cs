namespace ISO27017.Ops.Engine.Catalog;

/// <summary>Gives every query its scope: its own word, else its parent's, else the widest of its parts.</summary>
internal static class QueryScopes
{
    /// <summary>The queries with their scopes. A cycle or an unknown name ends at the narrowest scope; validation names it.</summary>
    public static IReadOnlyList<QueryDefinition> Resolve(IReadOnlyList<QueryDefinition> queries)
    {
        var byName = queries.DistinctBy(q => q.Name).ToDictionary(q => q.Name, StringComparer.Ordinal);
        var known = new Dictionary<string, QueryScope>(StringComparer.Ordinal);
        return [.. queries.Select(q => q with { Scope = Of(q.Name, byName, known) })];
    }

    private static QueryScope Of(
        string name, Dictionary<string, QueryDefinition> queries, Dictionary<string, QueryScope> known)
    {
        if (BuiltInQueries.Is(name)) return BuiltInQueries.ScopeOf(name);
        if (!queries.TryGetValue(name, out var query)) return QueryScope.Regional;
        if (query.DeclaredScope is { } declared) return declared;
        if (known.TryGetValue(name, out var scope)) return scope;
        known[name] = QueryScope.Regional;
        var sources = query.From is { } from ? [from] : query.Union.Select(u => u.Query).ToArray();
        return known[name] = sources.Select(s => Of(s, queries, known)).DefaultIfEmpty(QueryScope.Regional).Max();
    }
}
