using System.Globalization;
using AngleSharp.Html.Parser;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Tests.Evidence.Trends;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Reports.Web;

public sealed class TrendSectionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<string> Write(string evidence, string name = "r.html") => new ReportService().Write(
        new ReportRequest { Path = _folder[name], EvidencePath = _folder[evidence], TrendPaths = [_folder["all"]], Culture = CultureInfo.GetCultureInfo("en-US"), Force = true }, []);

    [Fact]
    public void The_trend_shows_numbers_chart_and_which_side_fell_when()
    {
        Directory.CreateDirectory(_folder["all"]);
        TrendServiceTests.Write(_folder["all/1.zip"], 1, IsoStatus.Pass, IsoStatus.Pass);
        TrendServiceTests.Write(_folder["all/2.zip"], 2, IsoStatus.Fail, IsoStatus.Pass);
        TrendServiceTests.Write(_folder["all/umi"], 2, IsoStatus.Fail, IsoStatus.Fail, "Umi");
        TrendServiceTests.Write(_folder["all/3"], 3, IsoStatus.Fail, IsoStatus.Pass);
        File.AppendAllText(_folder["all/3/results.csv"], "x");
        TrendServiceTests.Write(_folder["4"], 4, IsoStatus.Pass, IsoStatus.Pass);

        var page = new HtmlParser().ParseDocument(File.ReadAllText(Write("4")[0]));
        var trend = page.GetElementById("trend")!;
        Assert.NotNull(page.QuerySelector("nav a[href='#trend']"));
        Assert.Contains("3 runs from 2026-12-20 to 2027-03-20. Failing sides went from 0 to 0", trend.QuerySelector("svg desc")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, trend.QuerySelectorAll("svg rect").Length);
        var rows = trend.QuerySelectorAll(".trends tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent))).ToList();
        Assert.Equal(
            ["2027-03-20 01:00 UTCThis report · only a part 2 0 0 0 0 0 0 0 1", "2027-01-20 01:00 UTC2.zip · only a part 1 1 0 0 0 0 0 1 0", "2026-12-20 01:00 UTC1.zip · only a part 2 0 0 0 0 0 0 — —"], rows);
        var turns = trend.QuerySelectorAll("[data-row]").Select(r => r.TextContent).ToList();
        Assert.Equal(2, turns.Count);
        Assert.Contains("9.2.3-CSC Management of privileged access rightsRose Fail → Pass", turns[0], StringComparison.Ordinal);
        Assert.Contains("Fell Pass → Fail", turns[1], StringComparison.Ordinal);
        Assert.Contains("results.csv", trend.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("umi", trend.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_of_one_of_the_packages_counts_it_once()
    {
        Directory.CreateDirectory(_folder["all"]);
        TrendServiceTests.Write(_folder["all/1"], 1, IsoStatus.Pass, IsoStatus.Pass);
        TrendServiceTests.Write(_folder["all/2"], 2, IsoStatus.Fail, IsoStatus.Pass);
        var page = new HtmlParser().ParseDocument(File.ReadAllText(Write("all/2")[0]));
        Assert.Equal(2, page.QuerySelectorAll(".trends tbody tr").Length);
        Assert.DoesNotContain("This report", page.GetElementById("trend")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_package_of_the_organisation_or_in_another_format_there_is_one_error()
    {
        Directory.CreateDirectory(_folder["all"]);
        TrendServiceTests.Write(_folder["all/umi"], 2, IsoStatus.Fail, IsoStatus.Fail, "Umi");
        TrendServiceTests.Write(_folder["4"], 4, IsoStatus.Pass, IsoStatus.Pass);
        Assert.Equal("ReportTrendOfAnother", Assert.Throws<IsoOpsException>(() => Write("4")).Id);
        Assert.Equal("ReportTrendNeedsHtml", Assert.Throws<IsoOpsException>(() => Write("4", "r.csv")).Id);
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    [Fact]
    public void Years_of_packages_and_hostile_names_keep_the_page_small_and_sound()
    {
        var (run, results) = RunBuilder.Small();
        var trend = Enumerable.Range(0, 800).Select(i => new IsoTrend
        {
            Path = "/x", Name = HostileNames.All[i % HostileNames.All.Count], At = RunBuilder.AsOf.AddDays(i), Verified = i % 3 > 0, Problems = [.. HostileNames.All],
            Passed = 80 - (i % 9), Failed = i % 9, Total = 80, Fell = 1, Rose = 1,
            Turned = [.. new[] { ("Pass", "Fail"), ("Fail", "Pass") }.Select(t => new IsoDifference { Kind = IsoDifferenceKind.VerdictTurned, ControlId = "9.2.3", Role = IsoRole.CSC, Before = t.Item1, After = t.Item2 })],
        }).ToList();
        var model = new ReportModel(run, results, RunBuilder.RollUp(results), CoverageFile.Of(run), CultureInfo.GetCultureInfo("ja-JP")) { Trend = trend };
        var site = Site.Of(model);
        Assert.InRange(site.Files.Bytes().Length, 1, 600_000);
        Assert.Equal(60, site.Pages[site.Main].QuerySelectorAll("#trend svg rect.f-pass").Length);
        Assert.Contains(site.Files.Names, n => n.Contains("/list-turns", StringComparison.Ordinal));
        Assert.Contains(site.Files.Names, n => n.Contains("/list-uncounted", StringComparison.Ordinal));
        Assert.Equal(site.Files.Names.Count, site.Reachable().Count);
        Assert.All(site.Pages.Values, p => Assert.DoesNotContain(p.Body!.TextContent, c => char.IsControl(c) && c != '\n'));
    }
}
