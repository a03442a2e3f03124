using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public class GetIsoCheckTests : SessionTests
{
    [Fact]
    public void Every_check_shows_its_expression_and_what_it_takes_of_AWS()
    {
        var checks = Session.Get<IsoCheck>("Get-IsoCheck");

        Assert.NotEmpty(checks);
        Assert.All(checks, c => Assert.NotEmpty(c.Expression));
        Assert.Equal(checks.Count, checks.Select(c => c.Id).Distinct().Count());
        var databases = Assert.Single(checks, c => c.Id == "12.3.1-CSC-01");
        Assert.Contains("rds:DescribeDBInstances", databases.IamActions);
        Assert.Contains(databases.AwsCli, l => l.StartsWith("aws rds describe-db-instances", StringComparison.Ordinal));
    }

    [Fact]
    public void Checks_of_a_control_come_through_the_pipeline()
    {
        var piped = Session.Get<IsoCheck>("Get-IsoControl 12.3.1 | Get-IsoCheck");

        Assert.NotEmpty(piped);
        Assert.Equal(Session.Get<IsoCheck>("Get-IsoCheck -ControlId 12.3.1").Select(c => c.Id), piped.Select(c => c.Id));
        Assert.All(piped, c => Assert.Equal("12.3.1", c.ControlId));
    }

    [Fact]
    public void Role_and_kind_narrow_it()
    {
        Assert.All(Session.Get<IsoCheck>("Get-IsoCheck -Kind SUP"), c => Assert.True(c.Advisory));
        Assert.All(Session.Get<IsoCheck>("Get-IsoCheck 12.* -Role CSP"), c => Assert.Equal(IsoRole.CSP, c.Role));
    }

    [Fact]
    public void An_unknown_id_is_an_error_with_a_fixed_id()
    {
        Assert.Equal("UnknownCheck,ISO27017.Ops.Commands.GetIsoCheckCommand", Session.Fails("Get-IsoCheck 9.9.9-CSC-99").FullyQualifiedErrorId);
    }
}
