using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.Web;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Reports.Web;

public partial class HtmlReportTests
{
    private static string Report(string culture = "en-US", IReadOnlyList<IsoResult>? results = null, FabricatedRun? run = null)
    {
        var (small, given) = RunBuilder.Small();
        run ??= small;
        results ??= given;
        return MemoryFiles.Of(new HtmlReport(), new ReportModel(
            run, results, RunBuilder.RollUp(results), CoverageFile.Of(run), CultureInfo.GetCultureInfo(culture), "report.ja.html")).Text();
    }

    [Theory]
    [InlineData("ja-JP", "不適合と、更新が必要な文書")]
    [InlineData("en-US", "What failed, and documents to update")]
    [InlineData("de-DE", "What failed, and documents to update")]
    public void It_speaks_the_readers_language(string culture, string heading) => Assert.Contains(heading, Report(culture));

    [Fact]
    public void What_failed_stands_with_its_resource_observed_and_expected()
    {
        var row = Rows().Matches(Report()).Select(m => m.Value).Single(r => r.Contains("vol-2", StringComparison.Ordinal));
        Assert.Contains("{&quot;Encrypted&quot;:false}", row);
        Assert.Contains("Encrypted == `true`", row);
        Assert.Contains("href=\"documents/777788889999/ap-northeast-1/ec2.DescribeVolumes/", row);
    }

    [Fact]
    public void Calls_without_an_answer_come_before_the_numbers_and_an_absent_answer_is_one()
    {
        var html = Report();
        Assert.Contains("2 of 4 planned calls have no complete answer", html);
        Assert.True(html.IndexOf("planned calls", StringComparison.Ordinal) < html.IndexOf("id=\"overview\"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_part_of_a_run_says_so()
    {
        var (run, results) = RunBuilder.Small();
        Assert.Contains("only 2 of the run&#39;s 8 results", Report(results: results[..2], run: run));
        Assert.Contains("only selected controls", Report());
    }

    [Fact]
    public void Advice_never_stands_among_the_failures()
    {
        var html = Report();
        Assert.True(html.IndexOf(">advice<", StringComparison.Ordinal) > html.IndexOf("id=\"advice\"", StringComparison.Ordinal));
    }

    [Fact]
    public void The_lead_counts_each_side_wherever_it_has_something()
    {
        var html = Report();
        Assert.Contains("1 of 3 control sides fail.", html, StringComparison.Ordinal);
        Assert.Contains("1 need a document updated. 1 need an attestation. 2 could not be fully seen.", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_control_has_its_page_with_conditions_command_lines_and_every_result()
    {
        var (run, results) = RunBuilder.Small();
        var page = Site.Of(run, results).Pages["report.files/control-9.2.3.html"];
        var check = page.GetElementById("check-9.2.3-CSC-01")!;
        Assert.Equal(["fail", "unseen", "pass"], check.QuerySelectorAll("tbody tr").Select(r => r.GetAttribute("data-row")));
        Assert.Contains("Encrypted == `true`", check.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("aws ec2 describe-volumes", check.QuerySelector(".copy pre")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("../documents/777788889999/", check.QuerySelector(".proof a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("../report.html#control-9.2.3", page.QuerySelector(".kind a")!.GetAttribute("href"));
        Assert.Contains("A person's attestation", Site.Of(run, results).Pages["report.files/control-12.3.1.html"].GetElementById("check-12.3.1-CSP-M1")!.TextContent, StringComparison.Ordinal);
    }

    [Property(MaxTest = 60)]
    public void No_name_of_anything_is_more_than_text(string name, string observed)
    {
        var (run, results) = RunBuilder.Small();
        results.Add(RunBuilder.Result(run, "9.2.3-CSC-01", IsoStatus.Fail, "n" + name, observed: "o" + observed));
        results.Add(RunBuilder.Result(run, "9.2.3-CSC-01", IsoStatus.Pass, "p" + name, observed: "o" + observed));
        var site = Site.Of(run, results);
        foreach (var page in new[] { site.Pages[site.Main], site.Pages["report.files/control-9.2.3.html"] })
        {
            var row = page.QuerySelectorAll("[data-row=fail]").Single(r => r.QuerySelector(".res")?.TextContent == Shown("n" + name, page == site.Pages[site.Main] ? 200 : 400));
            Assert.Contains(row.QuerySelectorAll("code"), c => c.TextContent == Shown("o" + observed, page == site.Pages[site.Main] ? 240 : 2000));
            Assert.DoesNotContain(page.Body!.TextContent, c => char.IsControl(c) && c is not '\n');
        }
    }

    [Fact]
    public void Every_text_has_both_languages_and_every_status_and_reason_has_its_words()
    {
        var texts = typeof(ReportTexts).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (LocalText)f.GetValue(null)!)
            .Concat(Enum.GetValues<IsoStatus>().Select(s => StatusLook.Of(s).Label))
            .Concat(Enum.GetValues<IsoReason>().Select(ReasonTexts.Of));
        Assert.All(texts, t => Assert.True(t.Ja.Length > 0 && t.En.Length > 0 && (t.Ja != t.En || t.En == "ID")));
        Assert.All(StatusLook.All, l => Assert.Contains($"id=\"i-{l.Class}\"", Report()));
    }

    // A parser takes a carriage return for a line's end; shown, it is none.
    private static string Shown(string text, int longest) => VisibleText.Of(HtmlParts.Cut(text, longest));

    [GeneratedRegex("<tr data-row=.*?</tr>")]
    private static partial Regex Rows();
}
