using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
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
    public void It_needs_no_network_and_runs_only_its_own_script_and_style()
    {
        var html = Report();
        Assert.DoesNotMatch("(src|href|action)=\"[a-z]*:?//", html);
        Assert.DoesNotMatch(" (on[a-z]+|style)=\"", html);
        Assert.Contains("default-src 'none'", html);
        foreach (var tag in new[] { "style", "script" })
        {
            var content = html[(html.IndexOf($"<{tag}>", StringComparison.Ordinal) + tag.Length + 2)..html.IndexOf($"</{tag}>", StringComparison.Ordinal)];
            Assert.Contains($"{tag}-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'", html);
        }
    }

    [Fact]
    public void Every_link_within_it_has_its_target_and_every_id_stands_once()
    {
        var html = Report();
        var ids = Ids().Matches(html).Select(m => m.Groups[1].Value).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(Anchors().Matches(html).Select(m => m.Groups[1].Value), a => Assert.Contains(a, ids));
        Assert.Contains("#check-9.2.3-CSC-01", html);
        Assert.Contains("check-9.2.3-CSC-01", ids);
    }

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
    public void Hostile_names_stay_text()
    {
        const string Hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>\u001b[2J\u202e\ud800../../etc/passwd";
        var (run, results) = RunBuilder.Small();
        results.Add(RunBuilder.Result(run, "9.2.3-CSC-01", IsoStatus.Fail, Hostile + new string('x', 400), observed: Hostile, documents: ["javascript:alert(1)"]));
        var html = Report(results: results);
        Assert.Single(Regex.Matches(html, "<script"));
        Assert.DoesNotContain("<img", html);
        Assert.DoesNotContain("href=\"javascript", html);
        Assert.DoesNotContain(html, c => c is '\u001b' or '\u202e');
        Assert.Contains("␛[2J⟨U+202E⟩\ufffd", html);
    }

    [Fact]
    public void Every_hostile_name_is_inert()
    {
        var html = MemoryFiles.Of(new HtmlReport(), HostileNames.Model()).Text();
        Assert.Single(Regex.Matches(html, "<script"));
        Assert.DoesNotMatch("<(img|b>)[^>]*onerror|href=\"(javascript|http)|onmouseover='", html);
        Assert.DoesNotContain(html, c => (char.IsControl(c) && c != '\n') || c is '\u202e' or '\u2066' or '\ufffe');
    }

    [Fact]
    public void Outside_a_package_nothing_points_into_one()
    {
        var (run, results) = RunBuilder.Small();
        var html = MemoryFiles.Of(new HtmlReport(), new ReportModel(
            run, results, RunBuilder.RollUp(results), CoverageFile.Of(run), CultureInfo.GetCultureInfo("en-US"))).Text();
        Assert.All(Regex.Matches(html, "href=\"([^\"]*)\""), m => Assert.Matches("^(#|data:)", m.Groups[1].Value));
    }

    [Fact]
    public void A_large_run_stays_small_and_says_where_the_rest_is()
    {
        var (run, _) = RunBuilder.Small();
        var results = Enumerable.Range(0, 20000)
            .Select(i => RunBuilder.Result(run, i % 2 == 0 ? "9.2.3-CSC-01" : $"12.3.1-CSC-{i % 100}", i % 3 == 0 ? IsoStatus.Fail : IsoStatus.Pass, $"arn:aws:ec2:ap-northeast-1:777788889999:volume/vol-{i}"))
            .ToList();
        var html = Report(results: results);
        Assert.InRange(Encoding.UTF8.GetByteCount(html), 1, 2_000_000);
        Assert.Contains(" more are in <a href=\"results.csv\">", html);
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

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"#([^\"]+)\"")]
    private static partial Regex Anchors();

    [GeneratedRegex("<tr data-row=.*?</tr>")]
    private static partial Regex Rows();
}
