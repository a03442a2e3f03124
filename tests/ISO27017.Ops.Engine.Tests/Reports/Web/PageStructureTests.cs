using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Reports.Web;

/// <summary>What must hold of every page, whatever the run.</summary>
public class PageStructureTests
{
    /// <summary>Made once: nothing changes them.</summary>
    internal static readonly Dictionary<string, Site> Sites = new()
    {
        ["small"] = Small("en-US"),
        ["small-ja"] = Small("ja-JP"),
        ["large"] = Large("en-US"),
        ["large-ja"] = Large("ja-JP"),
        ["hostile"] = Site.Of(HostileNames.Model()),
    };

    public static TheoryData<string> Names => [.. Sites.Keys];

    private static Site Small(string culture)
    {
        var (run, results) = RunBuilder.Small();
        return Site.Of(run, results, culture);
    }

    private static Site Large(string culture)
    {
        var (run, results) = Site.Large();
        return Site.Of(run, results, culture);
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_id_stands_once_and_every_link_leads_somewhere(string site)
    {
        var pages = Sites[site].Pages;
        var anchors = pages.ToDictionary(p => p.Key, p => p.Value.QuerySelectorAll("[id]").Select(e => e.Id!).ToHashSet());
        foreach (var (name, page) in pages)
        {
            var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
            Assert.Equal(ids.Distinct(), ids);
            foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
            {
                if (Sites[site].Follow(name, link) is not { } to || to.Page == "report.ja.html")
                {
                    Assert.Matches(@"^(\.\./)?(documents/[^:]+\.json|[A-Za-z0-9.]+\.(csv|json|jsonl|txt|html|xlsx|md)|SHA256SUMS)$", link);
                    continue;
                }

                Assert.True(pages.ContainsKey(to.Page), $"{name}: {link}");
                Assert.True(to.Anchor is null || anchors[to.Page].Contains(to.Anchor), $"{name}: {link}");
            }

            foreach (var reference in page.QuerySelectorAll("[aria-labelledby],[aria-describedby]"))
            {
                Assert.NotNull(page.GetElementById((reference.GetAttribute("aria-labelledby") ?? reference.GetAttribute("aria-describedby"))!));
            }
        }

        Assert.Equal(pages.Keys.Order(StringComparer.Ordinal), Sites[site].Reachable().Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Names))]
    public void Headings_are_in_order_and_landmarks_have_names(string site)
    {
        foreach (var page in Sites[site].Pages.Values)
        {
            var levels = page.QuerySelectorAll("h1,h2,h3,h4,h5,h6").Select(h => h.LocalName[1] - '0').ToList();
            Assert.Equal(1, levels[0]);
            Assert.Single(levels, 1);
            Assert.All(levels.Zip(levels.Skip(1)), p => Assert.True(p.Second <= p.First + 1));
            Assert.Single(page.QuerySelectorAll("main"));
            var labels = page.QuerySelectorAll("nav").Select(n => n.GetAttribute("aria-label")).ToList();
            Assert.All(labels, l => Assert.False(string.IsNullOrEmpty(l)));
            Assert.Equal(labels.Distinct(), labels);
            Assert.All(page.QuerySelectorAll("svg:not([aria-hidden])"), s => Assert.True(s.GetAttribute("role") == "img" && s.GetAttribute("aria-label") is { Length: > 0 }));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_table_has_headings_and_every_row_its_cells(string site)
    {
        foreach (var table in Sites[site].Pages.Values.SelectMany(p => p.QuerySelectorAll("table")))
        {
            var columns = table.QuerySelectorAll("thead th[scope=col]").Select(h => h.TextContent).ToList();
            Assert.NotEmpty(columns);
            foreach (var row in table.QuerySelectorAll("tbody tr"))
            {
                Assert.Equal(columns.Count, row.Children.Sum(c => int.Parse(c.GetAttribute("colspan") ?? "1", CultureInfo.InvariantCulture)));

                // On a phone the label stands where the heading would.
                Assert.All(row.Children.Select((c, i) => (Label: c.GetAttribute("data-label"), i)), c =>
                    Assert.True(c.Label is null || columns[c.i].StartsWith(c.Label.Split('（')[0], StringComparison.Ordinal), c.Label));
            }
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_page_names_itself_speaks_one_language_and_runs_only_what_is_ours(string site)
    {
        var titles = new List<string?>();
        foreach (var (name, page) in Sites[site].Pages)
        {
            titles.Add(page.Title);
            Assert.Equal(site.EndsWith("ja", StringComparison.Ordinal) ? "ja" : "en", page.DocumentElement.GetAttribute("lang"));
            var csp = page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
            Assert.StartsWith("default-src 'none'", csp, StringComparison.Ordinal);
            foreach (var (tag, text) in new[] { ("style", page.QuerySelectorAll("style").Single().TextContent), ("script", page.QuerySelectorAll("script").Single().TextContent) })
            {
                Assert.Contains($"{tag}-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'", csp, StringComparison.Ordinal);
            }

            Assert.Empty(page.QuerySelectorAll("img,iframe,object,embed,base,[src],[style],[action]"));
            Assert.All(page.All.SelectMany(e => e.Attributes), a => Assert.False(a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), name));
            Assert.All(page.QuerySelectorAll("[href]"), e => Assert.True(e.GetAttribute("href") is { } h && (!h.Contains(':', StringComparison.Ordinal) || h == "data:,"), e.OuterHtml));
            Assert.True(page.QuerySelectorAll("form.tools[hidden]").Length == 1 && page.QuerySelector("#q") is not null);
        }

        Assert.Equal(titles.Distinct(), titles);
    }

    [Fact]
    public void Every_result_of_a_large_run_stands_on_a_page()
    {
        var (_, results) = Site.Large();
        var site = Sites["large"];
        var names = site.Pages.Where(p => p.Key != site.Main).SelectMany(p => p.Value.QuerySelectorAll("tbody .res")).Select(e => e.TextContent).ToHashSet();
        Assert.All(results.Select(r => r.ResourceId).OfType<string>(), r => Assert.Contains(r, names));
        var attestations = site.Pages.Values.SelectMany(p => p.QuerySelectorAll(".check h3 .mono")).Select(e => e.TextContent).ToHashSet();
        Assert.All(results.Where(r => r.Kind == IsoKind.ATT), r => Assert.Contains(r.CheckId, attestations));
    }

    [Fact]
    public void The_same_run_gives_the_same_bytes()
    {
        var (run, results) = RunBuilder.Small();
        var (one, two) = (Site.Of(run, results), Site.Of(run, results));
        Assert.Equal(one.Files.Names, two.Files.Names);
        Assert.All(one.Files.Names, n => Assert.Equal(one.Files.Bytes(n), two.Files.Bytes(n)));
    }

    [Fact]
    public void Outside_of_a_package_nothing_points_into_one()
    {
        var (run, results) = RunBuilder.Small();
        var site = Site.Of(run, results, package: false);
        Assert.All(site.Pages, p => Assert.All(
            p.Value.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!),
            link => Assert.True(site.Follow(p.Key, link) is { } to && site.Pages.ContainsKey(to.Page), link)));
        Assert.Contains("ec2.DescribeVolumes", site.Files.Text(), StringComparison.Ordinal);
    }
}
