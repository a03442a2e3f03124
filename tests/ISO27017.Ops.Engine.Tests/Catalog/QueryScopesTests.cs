using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Tests.Catalog;

public class QueryScopesTests
{
    private static QueryDefinition Query(string name, QueryScope? scope = null, string? from = null, params string[] union) => new()
    {
        Name = name, At = new SourcePosition("q.yaml", 1), Id = "Id", DeclaredScope = scope, From = from,
        Union = [.. union.Select(u => new UnionPart(u, []))],
    };

    private static QueryScope Of(string name, params QueryDefinition[] queries) =>
        QueryScopes.Resolve(queries).Single(q => q.Name == name).Scope;

    [Fact]
    public void A_child_is_asked_as_often_as_its_parent() =>
        Assert.Equal(QueryScope.Global, Of("c", Query("a", QueryScope.Global), Query("b", from: "a"), Query("c", from: "b")));

    [Fact]
    public void A_union_is_asked_as_its_widest_part() => Assert.Equal(
        QueryScope.Organization,
        Of("u", Query("u", null, null, "a", "b", "param('X')"), Query("a", QueryScope.Regional), Query("b", QueryScope.Global)));

    [Fact]
    public void Its_own_word_wins() =>
        Assert.Equal(QueryScope.Organization, Of("b", Query("a", QueryScope.Regional), Query("b", QueryScope.Organization, from: "a")));

    [Fact]
    public void Every_account_and_region_is_regional() => Assert.Equal(QueryScope.Regional, Of("a", Query("a", from: "account-regions")));

    [Fact]
    public void A_cycle_and_an_unknown_name_end() =>
        Assert.Equal(QueryScope.Regional, Of("a", Query("a", from: "b"), Query("b", from: "a", union: "nobody")));
}
