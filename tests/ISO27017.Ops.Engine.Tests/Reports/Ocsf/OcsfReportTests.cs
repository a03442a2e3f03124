using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.Ocsf;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Reports.Ocsf;

public class OcsfReportTests
{
    private static List<JObject> Events(ReportModel model) =>
        [.. MemoryFiles.Of(new OcsfReport(), model).Text().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(JObject.Parse)];

    [Theory]
    [InlineData(IsoStatus.Pass, 1, "Pass", 1)]
    [InlineData(IsoStatus.Attested, 1, "Pass", 1)]
    [InlineData(IsoStatus.Fail, 3, "Fail", 3)]
    [InlineData(IsoStatus.DocumentOutdated, 3, "Fail", 2)]
    [InlineData(IsoStatus.AttestationExpired, 3, "Fail", 3)]
    [InlineData(IsoStatus.NotEvaluated, 2, "Warning", 3)]
    [InlineData(IsoStatus.AttestationRequired, 2, "Warning", 3)]
    [InlineData(IsoStatus.Excepted, 3, "Fail", 2)]
    [InlineData(IsoStatus.NotApplicable, 99, "NotApplicable", 1)]
    public void Each_status_has_its_number_and_the_original_beside_it(IsoStatus status, int id, string name, int severity)
    {
        var e = Events(SmallReports.Of(status)).Single();
        Assert.Equal((id, name), ((int)e["compliance"]!["status_id"]!, (string)e["compliance"]!["status"]!));
        Assert.Equal(severity, (int)e["severity_id"]!);
        Assert.Equal(status == IsoStatus.Excepted ? (3, "Suppressed") : (1, "New"), ((int)e["status_id"]!, (string)e["status"]!));
        Assert.Equal(status.ToString(), (string?)e["unmapped"]!["status"]);
        Assert.Equal((status == IsoStatus.Excepted ? IsoStatus.Fail : status).ToString(), (string?)e["unmapped"]!["originalStatus"]);
    }

    [Fact]
    public async Task Every_result_is_one_line_with_ids_of_its_own()
    {
        var model = await SampleReports.ModelAsync("ja-JP");
        var events = Events(model);
        Assert.Equal(model.Results.Select(r => r.CheckId), events.Select(e => (string)e["metadata"]!["event_code"]!));
        Assert.Equal(events.Count, events.Select(e => (string)e["metadata"]!["uid"]!).Distinct().Count());
        Assert.Equal(events.Count, events.Select(e => (string)e["finding_info"]!["uid"]!).Distinct().Count());
        Assert.All(events, e => Assert.Equal(model.Run.Id, (string?)e["metadata"]!["correlation_uid"]));
    }

    [Fact]
    public void A_finding_keeps_its_uid_over_runs_and_an_event_does_not()
    {
        var one = Events(SmallReports.Of(IsoStatus.Fail)).Single();
        var later = Events(SmallReports.Of(SmallReports.Later(), [SmallReports.Result(IsoStatus.Pass)])).Single();
        Assert.Equal((string?)one["finding_info"]!["uid"], (string?)later["finding_info"]!["uid"]);
        Assert.NotEqual((string?)one["metadata"]!["uid"], (string?)later["metadata"]!["uid"]);
    }

    [Fact]
    public async Task An_exception_says_who_answers_for_it_and_until_when()
    {
        var facts = Events(await SampleReports.ModelAsync()).Single(e => (string?)e["status"] == "Suppressed")["unmapped"]!;
        Assert.Equal(
            ("EX-0002", "森 直人", "沢田 恵", "OPS-117", "2026-12-31"),
            ((string?)facts["exceptionId"], (string?)facts["exceptionOwner"], (string?)facts["exceptionApprover"], (string?)facts["exceptionTicket"], (string?)facts["exceptionExpires"]));
    }
}
