using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public class MeasureIsoResultTests : SessionTests
{
    [Fact]
    public void A_full_run_rolls_up_to_88_verdicts_whose_counts_add_up()
    {
        var verdicts = Session.Get<IsoVerdict>("$input | Measure-IsoResult", SampleRun.Results);

        Assert.Equal(88, verdicts.Count);
        Assert.All(verdicts, v => Assert.Equal(
            v.Total,
            v.Passed + v.Failed + v.DocumentOutdated + v.NotEvaluated + v.NotApplicable + v.Attested + v.AttestationRequired + v.AttestationExpired + v.Excepted));
    }

    [Fact]
    public void A_partial_run_gives_the_sides_selected()
    {
        var verdicts = Session.Get<IsoVerdict>("Test-IsoControl -Sample -Id 12.3.1 -Role CSC | Measure-IsoResult");

        Assert.Equal("12.3.1", Assert.Single(verdicts).ControlId);
    }

    [Fact]
    public void The_exit_code_of_the_sample_says_that_something_failed_was_unseen_and_unattested()
    {
        Assert.Equal(1 | 2 | 4, Assert.Single(Session.Get<int>("$input | Measure-IsoResult -ExitCode", SampleRun.Results)));
    }

    [Fact]
    public void Nothing_at_all_is_not_clean()
    {
        Assert.Equal(16, Assert.Single(Session.Get<int>("@() | Measure-IsoResult -ExitCode")));
    }
}
