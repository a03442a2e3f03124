using ISO27017.Ops.Engine.Reports.Machine;
using ISO27017.Ops.Engine.Tests.Reports.Support;

namespace ISO27017.Ops.Engine.Tests.Reports.Machine;

public class OutcomesTests
{
    [Theory]
    [InlineData(IsoStatus.Pass, "Satisfied", "Passed")]
    [InlineData(IsoStatus.Attested, "Satisfied", "Passed")]
    [InlineData(IsoStatus.Fail, "NotSatisfied", "Failed")]
    [InlineData(IsoStatus.DocumentOutdated, "NotSatisfied", "Failed")]
    [InlineData(IsoStatus.AttestationExpired, "NotSatisfied", "Failed")]
    [InlineData(IsoStatus.NotEvaluated, "Unknown", "Error")]
    [InlineData(IsoStatus.AttestationRequired, "Unknown", "Error")]
    [InlineData(IsoStatus.Excepted, "Accepted", "Skipped")]
    [InlineData(IsoStatus.NotApplicable, "NotApplicable", "Skipped")]
    public void Each_status_has_its_outcome_and_what_a_pipeline_makes_of_it(IsoStatus status, string outcome, string test)
    {
        Assert.Equal(outcome, Outcomes.Of(status).ToString());
        Assert.Equal(test, TestKinds.Of(SmallReports.Result(status)).ToString());
    }

    [Fact]
    public void A_status_that_is_none_is_refused_rather_than_guessed() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Outcomes.Of((IsoStatus)99));

    [Fact]
    public void What_is_advisory_never_breaks_a_pipeline_and_only_passes_where_it_passed()
    {
        foreach (var status in SmallReports.Statuses)
        {
            var advice = SmallReports.Result(status, kind: IsoKind.SUP);
            Assert.Equal(status is IsoStatus.Pass or IsoStatus.Attested ? TestKind.Passed : TestKind.Skipped, TestKinds.Of(advice));
            Assert.False(Outcomes.IsOpen(advice));
        }
    }

    [Fact]
    public void Nothing_but_what_is_satisfied_or_not_applicable_is_merely_informational()
    {
        foreach (var status in SmallReports.Statuses)
        {
            var quiet = Outcomes.Of(status) is Outcome.Satisfied or Outcome.NotApplicable;
            Assert.Equal(quiet, Severities.Of(SmallReports.Result(status)) == SeverityLevel.Informational);
            Assert.Equal(quiet, Severities.Of(SmallReports.Result(status, kind: IsoKind.SUP)) == SeverityLevel.Informational);
        }
    }
}
