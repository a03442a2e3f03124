using System.Globalization;
using System.Xml.Linq;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.NUnit;
using ISO27017.Ops.Engine.Tests.Reports.Support;

namespace ISO27017.Ops.Engine.Tests.Reports.NUnit;

public class NUnitReportTests
{
    private static XElement Report(ReportModel model) => XDocument.Parse(MemoryFiles.Of(new NUnitReport(), model).Text()).Root!;

    private static int Count(XElement of, string name) => int.Parse(of.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(IsoStatus.Pass, "Passed", null)]
    [InlineData(IsoStatus.Attested, "Passed", null)]
    [InlineData(IsoStatus.Fail, "Failed", null)]
    [InlineData(IsoStatus.DocumentOutdated, "Failed", null)]
    [InlineData(IsoStatus.AttestationExpired, "Failed", null)]
    [InlineData(IsoStatus.NotEvaluated, "Failed", "Error")]
    [InlineData(IsoStatus.AttestationRequired, "Failed", "Error")]
    [InlineData(IsoStatus.Excepted, "Skipped", "Excepted")]
    [InlineData(IsoStatus.NotApplicable, "Skipped", "NotApplicable")]
    public void Each_status_has_its_result_up_to_the_run(IsoStatus status, string result, string? label)
    {
        var report = Report(SmallReports.Of(status));
        var test = report.Descendants("test-case").Single();
        Assert.Equal((result, label), (test.Attribute("result")!.Value, test.Attribute("label")?.Value));
        Assert.All(report.DescendantsAndSelf().Where(e => e.Attribute("total") is not null), e => Assert.Equal(result, e.Attribute("result")!.Value));
        Assert.Equal(result == "Passed", test.Element("failure") is null && test.Element("reason") is null);
        Assert.Contains(test.Descendants("property"), p => p.Attribute("name")!.Value == "status" && p.Attribute("value")!.Value == status.ToString());
    }

    [Fact]
    public async Task Every_result_is_one_case_and_the_counts_of_every_suite_add_up()
    {
        var model = await SampleReports.ModelAsync();
        var report = Report(model);
        Assert.Equal(model.Results.Count, report.Descendants("test-case").Count());
        foreach (var suite in report.DescendantsAndSelf().Where(e => e.Attribute("total") is not null))
        {
            var cases = suite.Descendants("test-case").ToList();
            Assert.Equal(cases.Count, Count(suite, "total"));
            Assert.Equal(cases.Count, Count(suite, "testcasecount"));
            foreach (var (name, result) in new[] { ("passed", "Passed"), ("failed", "Failed"), ("skipped", "Skipped") })
                Assert.Equal(cases.Count(c => c.Attribute("result")!.Value == result), Count(suite, name));
            Assert.Equal(cases.Count, Count(suite, "passed") + Count(suite, "failed") + Count(suite, "skipped"));
        }
    }

    [Fact]
    public void A_run_in_which_something_is_not_known_has_not_passed()
    {
        var model = SmallReports.Of(SmallReports.Later(), [SmallReports.Result(IsoStatus.Pass), SmallReports.Result(IsoStatus.NotEvaluated, resource: "vol-2")]);
        var report = Report(model);
        Assert.Equal(("Failed", "Error"), (report.Attribute("result")!.Value, report.Attribute("label")!.Value));
    }

    [Fact]
    public void What_is_advisory_does_not_break_the_run_but_says_what_it_found()
    {
        var report = Report(SmallReports.Of(SmallReports.Later(), [SmallReports.Result(IsoStatus.Pass), SmallReports.Result(IsoStatus.Fail, resource: "vol-2", kind: IsoKind.SUP)]));
        Assert.Equal("Passed", report.Attribute("result")!.Value);
        Assert.Contains("Advisory, no part of a verdict", report.Descendants("reason").Single().Value, StringComparison.Ordinal);
    }
}
