using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Workspace.Checks;
using ISO27017.Ops.Testing.Workspace;

namespace ISO27017.Ops.Engine.Tests.Workspace.Checks;

public sealed class WorkspaceCatalogTests : IDisposable
{
    private readonly WorkspaceFolder _folder = WorkspaceFolder.Plain();

    public void Dispose() => _folder.Dispose();

    private string Refusal(string yaml)
    {
        _folder.With("checks/own.yaml", yaml);
        var error = Assert.Throws<IsoOpsException>(() => WorkspaceCatalog.Of(_folder.Files));
        Assert.Equal(("InvalidChecks", IsoError.InvalidData), (error.Id, error.Error));
        Assert.Contains("own.yaml", error.Texts.Ja, StringComparison.Ordinal);
        return error.Texts.En;
    }

    [Fact]
    public void Own_definitions_join_ours()
    {
        _folder.With("checks/own.yaml", WorkspaceFolder.OwnCheck);
        var ours = EmbeddedCatalog.Catalog;
        var catalog = WorkspaceCatalog.Of(_folder.Files);
        Assert.Equal(ours.Checks.Count + 1, catalog.Checks.Count);
        Assert.Equal((IsoRole.CSC, "12.3.1"), (catalog.Check("12.3.1-CSC-X01")!.Role, catalog.Check("12.3.1-CSC-X01")!.ControlId));
        Assert.True(catalog.Queries.ContainsKey("x-databases"));
        Assert.True(catalog.Parameters.ContainsKey("X.Databases.Exempt"));
        Assert.Contains("12.3.1-CSC-X01", catalog.ChecksOf("12.3.1", IsoRole.CSC).Select(c => c.Id));
        Assert.StartsWith(ours.Version + "+", catalog.Version, StringComparison.Ordinal);
        Assert.Equal(ours.Queries.Count + 1, catalog.Queries.Count);
    }

    [Fact]
    public void Without_own_definitions_the_catalogue_is_ours()
    {
        Assert.Same(EmbeddedCatalog.Catalog, WorkspaceCatalog.Of(_folder.Files));
        _folder.With("checks/example.yaml", "# - check: 12.3.1-CSC-X01\n").With("checks/README.md", "x");
        Assert.Same(EmbeddedCatalog.Catalog, WorkspaceCatalog.Of(_folder.Files));
    }

    [Fact]
    public void An_own_check_may_rest_on_our_queries_and_roll_up_our_checks()
    {
        _folder.With("checks/own.yaml", """
            - check: 12.3.1-CSP-X01
              kind: RUP
              title: { ja: 自社のまとめ, en: Ours together }
              rollUp: { checks: [12.3.1-CSC-01] }
            - check: 12.3.1-CSP-X02
              kind: CFG
              title: { ja: 型, en: Engine }
              query: databases
              expect: "Engine == 'postgres'"
              unknown: "Engine == `null`"
              empty: notApplicable
              examples:
                - { verdict: Pass, item: { Engine: postgres } }
                - { verdict: Fail, item: { Engine: mysql } }
            """);
        Assert.Equal(["12.3.1-CSP-X01", "12.3.1-CSP-X02"], WorkspaceCatalog.Of(_folder.Files).Checks.Select(c => c.Id).Where(OwnNames.IsCheck));
    }

    [Theory]
    [InlineData("12.3.1-CSC-X01", "12.3.1-CSC-01", "own.yaml:10: The id of a check of your own has the form 12.3.1-CSC-X01")]
    [InlineData("12.3.1-CSC-X01", "12.3.1-CSC-01", "own.yaml:10: 12.3.1-CSC-01 is defined at seeds/checks/12.3.1.yaml:")]
    [InlineData("- query: x-databases", "- query: databases", "own.yaml:5: databases is defined at seeds/queries/rds.yaml:")]
    [InlineData("- query: x-databases", "- query: own-databases", "own.yaml:5: The name of a query of your own begins with x-: x-own-databases")]
    [InlineData("- parameter: X.Databases.Exempt", "- parameter: Databases.Exempt", "own.yaml:1: The name of a parameter of your own begins with X.: X.Databases.Exempt")]
    [InlineData("12.3.1-CSC-X01", "12.3.9-CSC-X01", "own.yaml:10: There is no control 12.3.9")]
    [InlineData("12.3.1-CSC-X01", "9.1.2-CSP-X01", "own.yaml:10: The CSP side of 9.1.2 has no measure")]
    [InlineData("  query: x-databases", "  query: x-databaces", "own.yaml:10: There is no query x-databaces. Did you mean x-databases")]
    [InlineData("param('X.Databases.Exempt')", "param('X.Databases.Exemt')", "There is no parameter X.Databases.Exemt. Did you mean X.Databases.Exempt?")]
    [InlineData("rds:DescribeDBInstances", "rds:DescribeDBInstance", "own.yaml:5: There is no operation rds:DescribeDBInstance. Did you mean ")]
    [InlineData("items: DBInstances", "items: DBInstanses", "own.yaml:5: items DBInstanses names nothing in the answer")]
    [InlineData("id: DBInstanceArn", "id: DBInstanceARN", "own.yaml:5: id: DBInstanceARN is no member of the item")]
    [InlineData("verdict: Fail", "verdict: Pass", "The example gives Fail, not Pass")]
    [InlineData("DeletionProtection: false", "DeletionProtections: false", "own.yaml:")]
    [InlineData("  expect:", "  expects:", "own.yaml:16:3: \"expects\" is not known here. Did you mean expect?")]
    [InlineData("    - { verdict: Fail, item: { DBInstanceIdentifier: a, DeletionProtection: false } }\n", "", "There is no example with verdict Fail")]
    [InlineData("  unknown: \"DeletionProtection == `null`\"\n  expect: \"DeletionProtection == `true`\"", "  expect: \"DeletionProtection != `false`\"", "It still passes with DeletionProtection=missing")]
    [InlineData("X.Databases.Exempt: [a]", "X.Databases.Exempt: a", "X.Databases.Exempt: \"X.Databases.Exempt\" must be a list")]
    [InlineData("- query: x-databases", "- quary: x-databases", "own.yaml:5:3: This defines neither a check nor a query nor a parameter. Is \"quary\" meant to be query?")]
    [InlineData("- query: x-databases", "- check: 12.3.1-CSC-X01\n  kind: &a CFG\n- query: x-databases", "Anchors (&) and aliases (*) are not allowed")]
    public void What_is_wrong_is_told_with_file_and_line(string right, string wrong, string message)
    {
        Assert.Contains(right, WorkspaceFolder.OwnCheck, StringComparison.Ordinal);
        Assert.Contains(message, Refusal(WorkspaceFolder.OwnCheck.Replace(right, wrong, StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_list_says_so() =>
        Assert.Contains("own.yaml:1:1: A list is needed", Refusal("check: 12.3.1-CSC-X01"), StringComparison.Ordinal);

    [Fact]
    public void Two_files_cannot_define_the_same()
    {
        _folder.With("checks/a.yaml", WorkspaceFolder.OwnCheck);
        Assert.Contains("X.Databases.Exempt is defined at", Refusal(WorkspaceFolder.OwnCheck), StringComparison.Ordinal);
    }

    [Fact]
    public void A_roll_up_of_its_own_side_is_a_cycle() => Assert.Contains("rests on itself", Refusal("""
        - check: 12.3.1-CSP-X01
          kind: RUP
          title: { ja: 自社, en: Own }
          rollUp: { sides: [12.3.1-CSP] }
        """), StringComparison.Ordinal);
}
