using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public class TestIsoControlTests : SessionTests
{
    [Fact]
    public void Controls_come_through_the_pipeline_and_make_one_run()
    {
        var results = Session.Get<IsoResult>("Get-IsoControl 12.3.1, 10.1.1 | Test-IsoControl -Sample");

        Assert.Equal(["10.1.1", "12.3.1"], results.Select(r => r.ControlId).Distinct().Order());
        Assert.Single(results.Select(r => r.Run).Distinct());
    }

    [Fact]
    public void Checks_come_through_the_pipeline()
    {
        var results = Session.Get<IsoResult>("Get-IsoCheck 12.3.1-CSC-01 | Test-IsoControl -Sample");

        Assert.Equal("12.3.1-CSC-01", Assert.Single(results.Select(r => r.CheckId).Distinct()));
    }

    [Fact]
    public void What_failed_can_be_piped_back_and_judged_again()
    {
        var failed = Session.Get<IsoResult>("$first = Test-IsoControl -Sample -Id 10.1.1; $first | Where-Object Status -eq Fail | Test-IsoControl -Sample | Where-Object Status -eq Fail");

        Assert.NotEmpty(failed);
        Assert.All(failed, r => Assert.Equal("10.1.1", r.ControlId));
    }

    [Theory]
    [InlineData("Get-IsoControl | Where-Object Id -eq none")]
    [InlineData("$null")]
    [InlineData("@($null, $null)")]
    public void Nothing_through_the_pipeline_is_not_everything(string piped)
    {
        Assert.Equal(
            "NothingSelected,ISO27017.Ops.Commands.TestIsoControlCommand",
            Session.Fails(piped + " | Test-IsoControl -Sample").FullyQualifiedErrorId);
    }

    [Fact]
    public void A_run_shows_no_more_than_its_conditions_to_whoever_walks_through_a_result()
    {
        var run = Session.Get<IsoResult>("Test-IsoControl -Sample -Check 12.3.1-CSC-01")[0].Run!;

        Assert.Equal(
            typeof(IsoRun).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal),
            run.GetType().GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Quiet_gives_one_Boolean()
    {
        Assert.False(Assert.Single(Session.Get<bool>("Test-IsoControl -Sample -Quiet")));
    }

    [Fact]
    public void A_consumer_that_has_enough_ends_the_run_cleanly()
    {
        var outcome = Session.Run("Test-IsoControl -Sample | Select-Object -First 1; 'after'");

        Assert.Equal(2, outcome.Output.Count);
        Assert.Empty(outcome.Errors);
        Assert.Equal("after", outcome.Output[1].BaseObject);
    }

    [Fact]
    public void Verbose_names_each_call_and_progress_reaches_its_end()
    {
        var outcome = Session.Run("Test-IsoControl -Sample -Id 12.3.1 -Verbose");

        Assert.Contains(outcome.Verbose, v => v.Message.Contains("rds:DescribeDBInstances", StringComparison.Ordinal));
        Assert.Contains(outcome.Progress, p => p.RecordType == System.Management.Automation.ProgressRecordType.Completed);
    }

    [Theory]
    [InlineData("-Sample -EvidencePath x")]
    [InlineData("-Sample -ProfileName x")]
    [InlineData("-EvidencePath x -AccessKey a -SecretKey b")]
    [InlineData("-ProfileName x -AccessKey a -SecretKey b")]
    public void Sample_package_and_live_do_not_mix(string arguments)
    {
        Assert.StartsWith("AmbiguousParameterSet", Session.Fails("Test-IsoControl " + arguments).FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Sample -Id 9.2.33", "UnknownControl")]
    [InlineData("-Sample -Check 12.3.1-CSC-99", "UnknownCheck")]
    [InlineData("-Sample -Account 999999999999", "UnknownAccount")]
    [InlineData("-Sample -Region ap-northeast-9", "UnknownRegion")]
    [InlineData("-AccessKey a -SecretKey b -Region ap-northeast-1, ap-northeast-9", "UnknownRegion")]
    [InlineData("-AccessKey a -SecretKey b -EndpointUrl 'no url'", "InvalidEndpointUrl")]
    [InlineData("-AccessKey a -SecretKey b -EndpointUrl file:///etc/hosts", "InvalidEndpointUrl")]
    [InlineData("-Sample -Id $null", "ParameterArgumentValidationError")]
    [InlineData("-Sample -Role $null", "ParameterArgumentValidationError")]
    [InlineData("-EvidencePath ./no-such-package", "EvidenceNotFound")]
    [InlineData("-Sample -Parameter @{ 'Backup.Rds.RetentionDays' = 'seven' }", "InvalidParameter")]
    public void Bad_input_is_a_terminating_error_with_a_fixed_id(string arguments, string id)
    {
        var error = Session.Fails("Test-IsoControl " + arguments);

        Assert.Equal($"{id},ISO27017.Ops.Commands.TestIsoControlCommand", error.FullyQualifiedErrorId);
    }

    [Fact]
    public void Errors_speak_the_language_of_the_host()
    {
        using var japanese = new Session("ja-JP");

        Assert.Contains("管理策", japanese.Fails("Test-IsoControl -Sample -Id 9.2.33").Exception.Message, StringComparison.Ordinal);
    }
}
