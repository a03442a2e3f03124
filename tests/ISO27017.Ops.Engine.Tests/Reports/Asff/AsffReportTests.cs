using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.Asff;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using ISO27017.Ops.Testing.Evidence;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Reports.Asff;

public class AsffReportTests
{
    private static MemoryFiles Report(ReportModel model) => MemoryFiles.Of(new AsffReport(), model);

    private static List<JObject> Findings(MemoryFiles files, string? name = null)
    {
        using var reader = new JsonTextReader(new StringReader(files.Text(name))) { DateParseHandling = DateParseHandling.None };
        return [.. JArray.Load(reader).Cast<JObject>()];
    }

    [Theory]
    [InlineData(IsoStatus.Pass, "PASSED", "INFORMATIONAL")]
    [InlineData(IsoStatus.Attested, "PASSED", "INFORMATIONAL")]
    [InlineData(IsoStatus.Fail, "FAILED", "MEDIUM")]
    [InlineData(IsoStatus.DocumentOutdated, "FAILED", "LOW")]
    [InlineData(IsoStatus.AttestationExpired, "FAILED", "MEDIUM")]
    [InlineData(IsoStatus.NotEvaluated, "WARNING", "MEDIUM")]
    [InlineData(IsoStatus.AttestationRequired, "WARNING", "MEDIUM")]
    [InlineData(IsoStatus.Excepted, "FAILED", "LOW")]
    [InlineData(IsoStatus.NotApplicable, "NOT_AVAILABLE", "INFORMATIONAL")]
    public void Each_status_has_its_compliance_and_severity(IsoStatus status, string compliance, string label)
    {
        var finding = Findings(Report(SmallReports.Of(status))).Single();
        Assert.Equal((compliance, label, status.ToString()), (
            (string)finding["Compliance"]!["Status"]!, (string)finding["Severity"]!["Label"]!, (string)finding["Severity"]!["Original"]!));
        Assert.Equal(status == IsoStatus.Excepted ? "SUPPRESSED" : null, (string?)finding["Workflow"]?["Status"]);
        Assert.Equal("ISO/IEC 27017 9.2.3", (string?)finding["Compliance"]!["RelatedRequirements"]![0]);
    }

    [Fact]
    public void What_one_call_takes_is_one_file()
    {
        var files = Report(SmallReports.Of(RunBuilder.Run(), [.. Enumerable.Range(0, 100).Select(i => SmallReports.Result(IsoStatus.Pass, resource: $"r{i}"))]));
        Assert.Equal("report.asff.json", Assert.Single(files.Names));
    }

    [Fact]
    public async Task What_takes_several_calls_is_ready_for_them_by_account_and_region()
    {
        var files = Report(await SampleReports.ModelAsync());
        var all = Findings(files).Select(f => (string)f["Id"]!).ToList();
        Assert.Equal(all.Count, all.Distinct().Count());
        var batched = new List<string>();
        foreach (var name in files.Names.Where(n => n != files.Name))
        {
            var batch = Findings(files, name);
            Assert.InRange(batch.Count, 1, AsffReport.MostInBatch);
            var (account, region) = Assert.Single(batch.Select(f => ((string)f["AwsAccountId"]!, ((string)f["ProductArn"]!).Split(':')[3])).Distinct());
            Assert.StartsWith($"report.files/{account}.{region}.", name, StringComparison.Ordinal);
            batched.AddRange(batch.Select(f => (string)f["Id"]!));
        }

        Assert.Equal(all.Order(), batched.Order());
    }

    [Fact]
    public void Nothing_is_longer_than_Security_Hub_takes_and_what_was_cut_says_so()
    {
        var findings = Findings(Report(HostileNames.Model()));
        Assert.All(findings, f =>
        {
            Assert.InRange(((string)f["Id"]!).Length, 1, 512);
            Assert.InRange(((string)f["GeneratorId"]!).Length, 1, 512);
            Assert.InRange(((string)f["Title"]!).Length, 1, 256);
            Assert.InRange(((string)f["Description"]!).Length, 1, 1024);
            Assert.InRange(((string)f["Resources"]![0]!["Id"]!).Length, 1, 512);
            Assert.InRange(f["ProductFields"]!.Count(), 1, 50);
            Assert.All(f["ProductFields"]!.Children<JProperty>(), p => Assert.InRange(((string)p.Value!).Length, 1, 1024));
            Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(f.ToString()), 1, 6_000_000 / AsffReport.MostInBatch);
        });
        Assert.Contains(findings, f => ((string)f["Description"]!).EndsWith(')') && ((string)f["Description"]!).Contains("…(+", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_of_no_account_or_region_goes_where_the_run_was_started()
    {
        var finding = Findings(Report(SmallReports.Of(RunBuilder.Run(), [SmallReports.Result(IsoStatus.Fail, account: null, region: null, resource: null)]))).Single();
        Assert.Equal(RunBuilder.Account, (string?)finding["AwsAccountId"]);
        Assert.Equal($"arn:aws:securityhub:{RunBuilder.Region}:{RunBuilder.Account}:product/{RunBuilder.Account}/default", (string?)finding["ProductArn"]);
        Assert.Equal($"AWS::::Account:{RunBuilder.Account}", (string?)finding["Resources"]![0]!["Id"]);
    }

    [Theory]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("us-gov-west-1", "aws-us-gov")]
    [InlineData("../../x", "aws")]
    [InlineData("global", "aws")]
    public void The_ARN_is_of_the_regions_partition_and_a_name_that_is_no_region_is_not_taken(string region, string partition) =>
        Assert.StartsWith($"arn:{partition}:securityhub:", (string)Findings(Report(SmallReports.Of(RunBuilder.Run(), [SmallReports.Result(IsoStatus.Fail, region: region)]))).Single()["ProductArn"]!, StringComparison.Ordinal);

    [Fact]
    public void A_finding_keeps_its_id_over_runs_and_the_later_run_updates_it()
    {
        var one = Findings(Report(SmallReports.Of(IsoStatus.Fail))).Single();
        var later = Findings(Report(SmallReports.Of(SmallReports.Later(), [SmallReports.Result(IsoStatus.Pass)]))).Single();
        Assert.Equal((string?)one["Id"], (string?)later["Id"]);
        Assert.True(string.CompareOrdinal((string)one["UpdatedAt"]!, (string)later["UpdatedAt"]!) < 0);
    }
}
