using System.Globalization;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.Web;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using ISO27017.Ops.Testing.Evidence;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Reports.Web;

/// <summary>What the organisation says of itself, in the report.</summary>
public class WorkspaceSectionsTests
{
    private const string Hostile = "<img src=x onerror=alert(1)>";

    private static string Report(FabricatedRun run, IReadOnlyList<IsoResult> results, string culture = "en-US")
    {
        return MemoryFiles.Of(new HtmlReport(), new ReportModel(
            run, results, RunBuilder.RollUp(results), CoverageFile.Of(run), CultureInfo.GetCultureInfo(culture), "report.ja.html")).Text();
    }

    private static ExceptionEntry Entry(string id, string check, string? resource, DateOnly expires) => new()
    {
        Id = id, Check = check, Resource = resource, Owner = "O", Approver = Hostile, Reason = "移行中", Ticket = "T-1", Expires = expires,
    };

    [Fact]
    public void Exceptions_say_what_they_cover_and_until_when()
    {
        var (run, results) = RunBuilder.Small();
        run.Add(RunBuilder.Outcome("workspace", "ListExceptions", ExceptionFacts.Of(
        [
            Entry("E-live", "9.2.3-CSC-01", null, new DateOnly(2026, 11, 20)), Entry("E-idle", "12.3.1-*", "nobody", new DateOnly(2027, 1, 1)),
            Entry("E-old", "12.3.1-CSC-01", "db-1", new DateOnly(2026, 11, 19)), Entry("E-none", "9.2.3-CSP-*", "nobody", new DateOnly(2027, 2, 1)),
        ])));
        var html = Report(run, results);
        Assert.Contains("href=\"#exceptions\"", html, StringComparison.Ordinal);
        Assert.Contains("Until 2026-11-20; it covers 1 results.", html, StringComparison.Ordinal);
        Assert.Contains("Until 2027-01-01. Part of what it may cover could not be looked at.", html, StringComparison.Ordinal);
        Assert.Contains("Until 2027-02-01; it covers no result of this run.", html, StringComparison.Ordinal);
        Assert.Contains("Expired (2026-11-19); 1 results count as found.", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Hostile, html, StringComparison.Ordinal);
        Assert.Contains("期限切れ（2026-11-19）", Report(run, results, "ja-JP"), StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_say_whether_they_are_the_approved_ones()
    {
        var (run, results) = RunBuilder.Small();
        run.Add(RunBuilder.Outcome("workspace", "ListDocuments", JObject.Parse($$"""
            { "Documents": [
              { "Id": "a", "Title": "{{Hostile}}", "Found": true, "Sha256": "1", "ApprovedSha256": "1", "Text": "SECRET-TEXT" },
              { "Id": "b", "Title": "仕様書", "Found": true, "Sha256": "1", "ApprovedSha256": "2" },
              { "Id": "c", "Title": "規約", "Found": false },
              { "Id": "d", "Title": "手順書", "Found": true, "Problem": "Encrypted", "ProblemJa": "暗号化", "ProblemEn": "It is encrypted." } ] }
            """)));
        var html = Report(run, results);
        foreach (var said in new[] { "The approved revision.", "Not the approved revision.", "Not found.", "It is encrypted.", "href=\"#documents\"" })
            Assert.Contains(said, html, StringComparison.Ordinal);
        Assert.DoesNotContain(Hostile, html, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET-TEXT", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_them_there_is_no_empty_section()
    {
        var (run, results) = RunBuilder.Small();
        var html = Report(run, results);
        Assert.DoesNotContain("id=\"exceptions\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"documents\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_roll_up_links_to_what_it_takes_over()
    {
        var run = RunBuilder.Run();
        run = new FabricatedRun
        {
            Id = run.Id, AsOf = run.AsOf, Accounts = run.Accounts, Regions = run.Regions, Partial = true, Controls = run.Controls,
            Checks = [.. run.Checks, new IsoCheck
            {
                Id = "12.3.1-CSC-02", ControlId = "12.3.1", Role = IsoRole.CSC, Kind = IsoKind.RUP, Texts = new("集約", "rolled"),
                Expression = "rollUp: 9.2.3-CSC-01, 9.2.3-CSC\naccounts: Kind == 'tenant'", RestsOn = ["9.2.3-CSC-01", "9.2.3-CSC", "7.7.7-CSC"],
                Parameters = [], Operations = [], IamActions = [], AwsCli = ["aws do-not-show"],
            }],
        };
        List<IsoResult> results =
        [
            RunBuilder.Result(run, "12.3.1-CSC-02", IsoStatus.Fail, "9.2.3-CSC-01", kind: IsoKind.RUP, observed: """{"Fail":2,"Pass":1}"""),
            RunBuilder.Result(run, "12.3.1-CSC-02", IsoStatus.Pass, "9.2.3-CSC", kind: IsoKind.RUP, observed: "not json"),
        ];
        var html = Site.Of(run, results).Files.Text("report.files/control-12.3.1.html");
        Assert.Contains("href=\"control-9.2.3.html#check-9.2.3-CSC-01\">9.2.3-CSC-01</a>", html, StringComparison.Ordinal);
        Assert.Contains("href=\"control-9.2.3.html\">9.2.3-CSC</a>", html, StringComparison.Ordinal);
        Assert.Contains("<span class=\"mono\">7.7.7-CSC</span>", html, StringComparison.Ordinal);
        Assert.Contains("Fail 2, Pass 1", html, StringComparison.Ordinal);
        Assert.Contains("Kind == &#39;tenant&#39;", html.Replace("&#x27;", "&#39;", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("do-not-show", html, StringComparison.Ordinal);
    }
}
