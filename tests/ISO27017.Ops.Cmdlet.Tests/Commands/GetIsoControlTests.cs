using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public class GetIsoControlTests : SessionTests
{
    [Fact]
    public void All_44_controls_come_in_the_standards_order()
    {
        var controls = Session.Get<IsoControl>("Get-IsoControl");

        Assert.Equal(44, controls.Count);
        Assert.Equal(78, controls.Sum(c => Count(c, IsoMeasureState.Measure)));
        Assert.Equal(9, controls.Sum(c => Count(c, IsoMeasureState.NoMeasure)));
        Assert.Equal(1, controls.Sum(c => Count(c, IsoMeasureState.Excluded)));
        Assert.Equal("5.1.1", controls[0].Id);
    }

    [Fact]
    public void Ids_take_wildcards_and_any_letter_case_and_each_control_comes_once()
    {
        var controls = Session.Get<IsoControl>("Get-IsoControl cld.9.5.*, CLD.9.5.1, 12.4.1");

        Assert.Equal(["CLD.9.5.1", "CLD.9.5.2", "12.4.1"], controls.Select(c => c.Id));
    }

    [Fact]
    public void Ids_bind_from_the_pipeline()
    {
        Assert.Equal("9.2.3", Assert.Single(Session.Get<IsoControl>("'9.2.3' | Get-IsoControl")).Id);
        Assert.Equal("9.2.3", Assert.Single(Session.Get<IsoControl>("[pscustomobject]@{ ControlId = '9.2.3' } | Get-IsoControl")).Id);
    }

    [Fact]
    public void Role_domain_text_and_kind_narrow_it_together()
    {
        Assert.All(Session.Get<IsoControl>("Get-IsoControl -Role CSP"), c => Assert.NotEqual(IsoMeasureState.NoMeasure, c.Csp));
        Assert.All(Session.Get<IsoControl>("Get-IsoControl -Domain 12"), c => Assert.Equal("12", c.DomainId));
        Assert.Contains(Session.Get<IsoControl>("Get-IsoControl -Text 特権"), c => c.Id == "9.2.3");
        Assert.Contains(Session.Get<IsoControl>("Get-IsoControl -Kind CLM"), c => c.Id == "12.3.1");
        Assert.Empty(Session.Get<IsoControl>("Get-IsoControl -Domain 12 -Text 特権的アクセス権の管理"));
    }

    [Fact]
    public void An_unknown_id_offers_near_ones_and_the_others_come_all_the_same()
    {
        var outcome = Session.Run("Get-IsoControl 9.2.33, 9.2.3");

        var error = Assert.Single(outcome.Errors);
        Assert.Equal("UnknownControl,ISO27017.Ops.Commands.GetIsoControlCommand", error.FullyQualifiedErrorId);
        Assert.Equal(System.Management.Automation.ErrorCategory.ObjectNotFound, error.CategoryInfo.Category);
        Assert.Contains("9.2.3", error.Exception.Message, StringComparison.Ordinal);
        Assert.Single(outcome.Output);
    }

    [Fact]
    public void Titles_follow_the_culture_of_the_host()
    {
        using var japanese = new Session("ja-JP");

        Assert.Equal("特権的アクセス権の管理", Assert.Single(japanese.Get<string>("(Get-IsoControl 9.2.3).Title")));
        Assert.Equal("Management of privileged access rights", Assert.Single(Session.Get<string>("(Get-IsoControl 9.2.3).Title")));
    }

    private static int Count(IsoControl control, IsoMeasureState state) => (control.Csc == state ? 1 : 0) + (control.Csp == state ? 1 : 0);
}
