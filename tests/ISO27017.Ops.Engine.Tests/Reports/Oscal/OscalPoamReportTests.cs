using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.Machine;
using ISO27017.Ops.Engine.Reports.Oscal;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Reports.Oscal;

public class OscalPoamReportTests
{
    private static JObject Report(ReportModel model) => OscalReportTests.Read(MemoryFiles.Of(new OscalPoamReport(), model));

    [Fact]
    public async Task Everything_open_has_its_item_and_nothing_else_has()
    {
        var model = await SampleReports.ModelAsync();
        var report = Report(model);
        var open = model.Results.Where(Outcomes.IsOpen).ToList();
        Assert.Equal(open.Count, report["observations"]!.Count());
        Assert.Equal(
            report["observations"]!.Select(o => (string)o["uuid"]!).Order(),
            report["poam-items"]!.SelectMany(i => i["related-observations"]!).Select(o => (string)o["observation-uuid"]!).Order());
        Assert.Equal(open.Select(r => (r.CheckId, r.Rule, r.Status == IsoStatus.Excepted)).Distinct().Count(), report["poam-items"]!.Count());
        Assert.All(report["poam-items"]!, i => Assert.Single(i["related-findings"]!));
        Assert.All(report["risks"]!, r => Assert.Null(r["remediations"]));
    }

    [Theory]
    [InlineData(IsoStatus.Pass, IsoKind.CFG)]
    [InlineData(IsoStatus.NotApplicable, IsoKind.CFG)]
    [InlineData(IsoStatus.Fail, IsoKind.SUP)]
    public void With_nothing_open_one_item_says_so(IsoStatus status, IsoKind kind)
    {
        var report = Report(SmallReports.Of(status, kind));
        Assert.Equal("Nothing to act on", (string?)Assert.Single(report["poam-items"]!)["title"]);
        Assert.Null(report["risks"]);
        Assert.Null(report["observations"]);
    }

    [Fact]
    public void An_item_keeps_its_id_over_runs_until_what_is_open_is_another()
    {
        static string Item(ReportModel model) => (string)Report(model)["poam-items"]![0]!["uuid"]!;
        var first = Item(SmallReports.Of(IsoStatus.Fail));
        Assert.Equal(first, Item(SmallReports.Of(SmallReports.Later(), [SmallReports.Result(IsoStatus.Fail, resource: "vol-9")])));
        Assert.NotEqual(first, Item(SmallReports.Of(IsoStatus.NotEvaluated)));
        Assert.NotEqual(first, Item(SmallReports.Of(SmallReports.Later(), [SmallReports.Result(IsoStatus.Fail, check: "12.3.1-CSC-01")])));
    }
}
