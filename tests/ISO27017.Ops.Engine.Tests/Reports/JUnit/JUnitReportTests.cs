using System.Globalization;
using System.Xml.Linq;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.JUnit;
using ISO27017.Ops.Engine.Reports.NUnit;
using ISO27017.Ops.Engine.Tests.Reports.Support;

namespace ISO27017.Ops.Engine.Tests.Reports.JUnit;

public class JUnitReportTests
{
    private static XElement Report(ReportModel model) => XDocument.Parse(MemoryFiles.Of(new JUnitReport(), model).Text()).Root!;

    private static int Count(XElement of, string name) => int.Parse(of.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    [Theory]
    [InlineData(IsoStatus.Fail, "failure")]
    [InlineData(IsoStatus.DocumentOutdated, "failure")]
    [InlineData(IsoStatus.AttestationExpired, "failure")]
    [InlineData(IsoStatus.NotEvaluated, "error")]
    [InlineData(IsoStatus.AttestationRequired, "error")]
    [InlineData(IsoStatus.Excepted, "skipped")]
    [InlineData(IsoStatus.NotApplicable, "skipped")]
    public void What_is_not_satisfied_carries_its_element_with_the_status_and_the_reason(IsoStatus status, string element)
    {
        var said = Assert.Single(Report(SmallReports.Of(status)).Descendants("testcase").Single().Elements());
        Assert.Equal(element, said.Name.LocalName);
        Assert.Equal(status.ToString(), said.Attribute("type")!.Value);
        Assert.Contains("The verdict's sentence.", said.Attribute("message")!.Value, StringComparison.Ordinal);
        Assert.Contains("observed: {\"Encrypted\":false}", said.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(IsoStatus.Pass)]
    [InlineData(IsoStatus.Attested)]
    public void Only_what_is_satisfied_is_bare(IsoStatus status) =>
        Assert.Empty(Report(SmallReports.Of(status)).Descendants("testcase").Single().Elements());

    [Fact]
    public async Task Every_result_is_one_case_and_the_counts_add_up()
    {
        var model = await SampleReports.ModelAsync();
        var report = Report(model);
        Assert.Equal(model.Results.Count, report.Descendants("testcase").Count());
        Assert.Equal(model.Results.Count, Count(report, "tests"));
        foreach (var name in new[] { "tests", "failures", "errors" })
            Assert.Equal(Count(report, name), report.Elements("testsuite").Sum(s => Count(s, name)));
        Assert.Equal(Count(report, "failures"), report.Descendants("failure").Count());
        Assert.Equal(Count(report, "errors"), report.Descendants("error").Count());
        Assert.Equal(report.Elements("testsuite").Sum(s => Count(s, "skipped")), report.Descendants("skipped").Count());
        Assert.True(Count(report, "failures") > 0 && Count(report, "errors") > 0);
    }

    [Fact]
    public async Task Cases_have_names_of_their_own_which_stay_over_runs()
    {
        var names = Report(await SampleReports.ModelAsync()).Descendants("testcase")
            .Select(c => (c.Attribute("classname")!.Value, c.Attribute("name")!.Value)).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
        Assert.Equal(
            Report(SmallReports.Of(IsoStatus.Pass)).Descendants("testcase").Single().Attribute("name")!.Value,
            Report(SmallReports.Of(SmallReports.Later(), [SmallReports.Result(IsoStatus.Fail)])).Descendants("testcase").Single().Attribute("name")!.Value);
    }

    [Fact]
    public async Task An_exception_says_who_answers_for_it_and_until_when()
    {
        var skipped = Report(await SampleReports.ModelAsync()).Descendants("skipped").Single(s => s.Attribute("type")!.Value == "Excepted").Value;
        Assert.All(
            new[] { "originalStatus: Fail", "exceptionId: EX-0002", "exceptionOwner: 森 直人", "exceptionApprover: 沢田 恵", "exceptionTicket: OPS-117", "exceptionExpires: 2026-12-31" },
            line => Assert.Contains(line, skipped, StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_goes_red_exactly_where_NUnit_does()
    {
        var model = await SampleReports.ModelAsync();
        var one = Report(model).Descendants("testcase").Select(c => c.Element("failure") is not null || c.Element("error") is not null);
        var two = XDocument.Parse(MemoryFiles.Of(new NUnitReport(), model).Text()).Descendants("test-case").Select(c => c.Attribute("result")!.Value == "Failed");
        Assert.Equal(one, two);
    }
}
