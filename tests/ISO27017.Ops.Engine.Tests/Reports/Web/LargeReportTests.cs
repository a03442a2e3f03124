using System.Globalization;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using ISO27017.Ops.Testing.Evidence;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Reports.Web;

/// <summary>The report's own file stays small, however large or strange the run is, and says where the rest is.</summary>
public class LargeReportTests
{
    [Fact]
    public void Many_results_stand_on_pages_of_their_own()
    {
        var site = PageStructureTests.Sites["large"];
        Assert.InRange(site.Files.Bytes().Length, 1, 2_000_000);
        Assert.All(site.Files.Names, n => Assert.InRange(site.Files.Bytes(n).Length, 1, 2_000_000));
        var card = site.Pages[site.Main].QuerySelectorAll("#findings article").First(a => a.TextContent.Contains("9.2.3-CSC-01", StringComparison.Ordinal));
        Assert.Contains("551 found", card.TextContent, StringComparison.Ordinal);
        Assert.Equal("report.files/control-9.2.3.html#check-9.2.3-CSC-01", card.QuerySelector(".more a")!.GetAttribute("href"));
        var check = site.Pages["report.files/control-9.2.3.html"].GetElementById("check-9.2.3-CSC-01")!;
        Assert.Equal("check-9.2.3-CSC-01.html", check.QuerySelector(".more a")!.GetAttribute("href"));
        Assert.Contains("See all 1,103", check.TextContent, StringComparison.Ordinal);

        // What is not fine stands before what is, over all pages of the list.
        var pages = site.Pages.Where(p => p.Key.StartsWith("report.files/check-9.2.3-CSC-01.", StringComparison.Ordinal)).OrderBy(p => p.Key.Length).ThenBy(p => p.Key, StringComparer.Ordinal).ToList();
        var rows = pages.SelectMany(p => p.Value.QuerySelectorAll("tbody tr")).Select(r => r.GetAttribute("data-row")).ToList();
        Assert.Equal(1103, rows.Count);
        Assert.Equal(551, rows.TakeWhile(r => r == "fail").Count());
        Assert.Equal(3, pages.Count);
        Assert.Contains("501–1,000 of 1,103", pages[1].Value.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["1", "2", "3"], pages[1].Value.QuerySelector(".pager")!.QuerySelectorAll("a").Select(a => a.TextContent));
    }

    [Fact]
    public void The_filter_says_what_it_covers()
    {
        var (_, results) = Site.Large();
        var site = PageStructureTests.Sites["large"];
        Assert.Contains($"All {results.Count.ToString("N0", CultureInfo.InvariantCulture)} results", site.Pages[site.Main].GetElementById("scope")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("only the 500 rows of this page", site.Pages["report.files/check-9.2.3-CSC-01.html"].GetElementById("scope")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_many_checks_with_long_names_everywhere_still_fits()
    {
        var longest = string.Concat(Enumerable.Repeat("\"<長>\u001b", 600));
        var (run, _) = RunBuilder.Small();
        run = new FabricatedRun
        {
            Id = run.Id, AsOf = run.AsOf, Partial = true, Regions = [.. Enumerable.Repeat(longest, 50)], Controls = run.Controls, Checks = run.Checks,
            Parameters = new JObject(Enumerable.Range(0, 400).Select(i => new JProperty($"P.{i}", longest))),
            Organization = longest[..300],
            Accounts = [.. Enumerable.Range(0, 1000).Select(i => new IsoAccount { Id = $"{i:000000000000}", Name = longest, Kind = "tenant" })],
        };
        var results = new List<IsoResult>();
        for (var i = 0; i < 240; i++)
        {
            var id = i.ToString(CultureInfo.InvariantCulture);
            results.Add(RunBuilder.Result(run, $"9.2.3-CSC-{id}", IsoStatus.Fail, longest, observed: longest));
            results.Add(RunBuilder.Result(run, $"9.2.3-CSP-{id}", IsoStatus.Fail, longest, kind: IsoKind.SUP, observed: longest));
            results.Add(RunBuilder.Result(run, $"12.3.1-CSC-{id}", IsoStatus.NotEvaluated, longest, (IsoReason)(1 + (i % 15)), observed: longest));
            results.Add(RunBuilder.Result(run, $"12.3.1-CSP-M{id}", IsoStatus.AttestationRequired, longest, IsoReason.NoAttestation, IsoKind.ATT));
        }

        run.ResultCount = results.Count;
        var site = Site.Of(run, results);
        Assert.InRange(site.Files.Bytes().Length, 1, 2_000_000);

        // Every check that fails has at least its line.
        var listed = site.Pages.Where(p => p.Key == site.Main || p.Key.Contains("/list-findings", StringComparison.Ordinal)).SelectMany(p => p.Value.QuerySelectorAll("a.mono")).Select(a => a.TextContent).ToHashSet();
        Assert.All(results.Where(r => r is { Status: IsoStatus.Fail, Advisory: false }), r => Assert.Contains(r.CheckId, listed));
    }

    [Fact]
    public void Names_of_pages_are_safe_and_differ_whatever_the_ids()
    {
        var (run, results) = RunBuilder.Small();
        results.AddRange(HostileNames.All.Where(n => n.Length < 100).Select(n => RunBuilder.Result(run, n + "-CSC-01", IsoStatus.Fail, n)));
        results.Add(RunBuilder.Result(run, "cld.1-CSC-01", IsoStatus.Fail, "lower"));
        results.Add(RunBuilder.Result(run, "CLD.1-CSC-01", IsoStatus.Fail, "upper"));
        run.ResultCount = results.Count;
        var site = Site.Of(run, results);
        Assert.All(site.Files.Names, n => Assert.True(PackageLayout.IsSafe(n), n));
        Assert.Equal(site.Files.Names.Count, site.Files.Names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(site.Files.Names.Count, site.Reachable().Count);
    }
}
