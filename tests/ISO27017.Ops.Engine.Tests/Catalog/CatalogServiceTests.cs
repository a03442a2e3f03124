using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Tests.Catalog;

public class CatalogServiceTests
{
    private static IEnumerable<string> Controls(CatalogFilter filter) => CatalogService.Controls(filter).Select(c => c.Id);

    private static IEnumerable<string> Checks(CatalogFilter filter) => CatalogService.Checks(filter).Select(c => c.Id);

    [Fact]
    public void All_44_controls_come_in_the_standards_order()
    {
        var controls = CatalogService.Controls();
        Assert.Equal(44, controls.Count);
        Assert.Equal(("5.1.1", "CLD.13.1.4"), (controls[0].Id, controls[^1].Id));
    }

    [Fact]
    public void A_control_names_the_checks_that_there_are() =>
        Assert.Equal(CatalogService.Checks().Select(c => c.Id).Order(), CatalogService.Controls().SelectMany(c => c.Checks).Order());

    [Theory]
    [InlineData("9.2.3", "9.2.3")]
    [InlineData("cld.9.5.?", "CLD.9.5.1 CLD.9.5.2")]
    [InlineData("9.2.*", "9.2.1 9.2.2 9.2.3 9.2.4")]
    public void Controls_are_selected_by_id(string pattern, string ids) =>
        Assert.Equal(ids.Split(' '), Controls(new CatalogFilter { Controls = [pattern] }));

    [Theory]
    [InlineData("9", "9.1.2 9.4.4 CLD.9.5.1 CLD.9.5.2")]
    [InlineData("アクセス制御", "9.1.2 9.2.1 9.2.2 9.2.3 9.2.4 9.4.1 9.4.4")]
    public void Controls_are_selected_by_domain(string domain, string ids) =>
        Assert.Superset(ids.Split(' ').ToHashSet(), Controls(new CatalogFilter { Domains = [domain] }).ToHashSet());

    [Theory]
    [InlineData("特権的アクセス権", "9.2.3")]
    [InlineData("PRIVILEGED ACCESS RIGHTS", "9.2.3")]
    [InlineData("ばっくあっぷ", "12.3.1")]
    [InlineData("9．2．3", "9.2.3")]
    public void A_text_is_found_in_either_language_however_it_is_typed(string text, string id) =>
        Assert.Contains(id, Controls(new CatalogFilter { Text = text }));

    [Fact]
    public void A_role_leaves_out_controls_without_a_measure_for_it()
    {
        Assert.DoesNotContain("9.2.1", Controls(new CatalogFilter { Roles = [IsoRole.CSC] }));
        Assert.Contains("9.2.1", Controls(new CatalogFilter { Roles = [IsoRole.CSP] }));
        Assert.Equal(44, Controls(new CatalogFilter { Roles = [IsoRole.CSC, IsoRole.CSP] }).Count());
    }

    [Fact]
    public void Checks_are_selected_by_everything_at_once()
    {
        var filter = new CatalogFilter { Controls = ["9.*"], Checks = ["*-01"], Roles = [IsoRole.CSC], Kinds = [IsoKind.CFG], Domains = ["9"] };
        Assert.NotEmpty(Checks(filter));
        Assert.All(Checks(filter), id => Assert.Matches("^9\\..*-CSC-01$", id));
        Assert.All(CatalogService.Checks(filter), c => Assert.Equal(IsoKind.CFG, c.Kind));
    }

    [Fact]
    public void A_check_says_what_it_takes()
    {
        var check = Assert.Single(CatalogService.Checks(new CatalogFilter { Checks = ["12.3.1-CSC-05"] }));
        Assert.Contains("ec2:DescribeSnapshots", check.Operations);
        Assert.Contains("ec2:DescribeSnapshots", check.IamActions);
        Assert.Contains("Backup.MaxSnapshotAgeHours", check.Parameters);
        Assert.Contains(check.AwsCli, l => l.StartsWith("aws ec2 describe-snapshots", StringComparison.Ordinal));
        Assert.Contains("param('Backup.MaxSnapshotAgeHours')", check.Expression, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_does_not_exist_is_told_with_its_neighbours()
    {
        var error = Assert.Throws<IsoOpsException>(() => CatalogService.Controls(new CatalogFilter { Controls = ["9.2.5"] }));
        Assert.Equal(("UnknownControl", IsoError.NotFound), (error.Id, error.Error));
        Assert.Contains("9.2.3", error.Texts.En, StringComparison.Ordinal);
        Assert.Equal("UnknownCheck", Assert.Throws<IsoOpsException>(() => CatalogService.Checks(new CatalogFilter { Checks = ["x"] })).Id);
    }
}
