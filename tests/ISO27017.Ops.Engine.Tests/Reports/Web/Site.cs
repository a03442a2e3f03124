using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.Web;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Reports.Web;

/// <summary>A report as a browser has it: its pages by name, parsed by a strict parser.</summary>
internal sealed class Site
{
    private Site(MemoryFiles files)
    {
        Files = files;
        Main = files.Name;
        var parser = new HtmlParser(new HtmlParserOptions { IsStrictMode = true });
        Pages = files.Names.ToDictionary(n => n, n => (IDocument)parser.ParseDocument(files.Text(n)), StringComparer.Ordinal);
    }

    public MemoryFiles Files { get; }

    /// <summary>The name of the report's own file.</summary>
    public string Main { get; }

    public IReadOnlyDictionary<string, IDocument> Pages { get; }

    /// <summary>Writes and reads a report.</summary>
    public static Site Of(ReportModel model) => new(MemoryFiles.Of(new HtmlReport(), model));

    /// <inheritdoc cref="Of(ReportModel)"/>
    public static Site Of(FabricatedRun run, IReadOnlyList<IsoResult> results, string culture = "en-US", bool package = true) =>
        Of(Model(run, results, culture, package));

    public static ReportModel Model(FabricatedRun run, IReadOnlyList<IsoResult> results, string culture = "en-US", bool package = true) => new(
        run, results, RunBuilder.RollUp(results), CoverageFile.Of(run), CultureInfo.GetCultureInfo(culture), package ? "report.ja.html" : null);

    /// <summary>Something of everything, so much of it that every list has pages of its own.</summary>
    public static (FabricatedRun Run, List<IsoResult> Results) Large()
    {
        var (run, results) = RunBuilder.Small();
        for (var i = 0; i < 1100; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            results.Add(RunBuilder.Result(run, "9.2.3-CSC-01", i % 2 == 0 ? IsoStatus.Fail : IsoStatus.Pass, $"arn:aws:ec2:volume/vol-{number}-end"));
        }

        for (var i = 0; i < 210; i++)
        {
            var number = i.ToString(CultureInfo.InvariantCulture);
            results.Add(RunBuilder.Result(run, $"12.3.1-CSC-{i % 60}", IsoStatus.Fail, $"db-{number}-end"));
            results.Add(RunBuilder.Result(run, $"12.3.1-CSP-M{number}", IsoStatus.AttestationRequired, null, IsoReason.NoAttestation, IsoKind.ATT));
            results.Add(RunBuilder.Result(run, $"9.2.3-CSP-{i % 60}", IsoStatus.NotEvaluated, $"unseen-{number}-end", IsoReason.Throttled));
        }

        run.ResultCount = results.Count;
        return (run, results);
    }

    /// <summary>The page and the anchor that a link of a page leads to; null for a link out of the report.</summary>
    public (string Page, string? Anchor)? Follow(string page, string link)
    {
        var hash = link.Split('#', 2);
        if (hash[0].Length == 0)
        {
            return (page, hash[1]);
        }

        var parts = page.Split('/')[..^1].ToList();
        foreach (var part in Uri.UnescapeDataString(hash[0]).Split('/'))
        {
            if (part == "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else
            {
                parts.Add(part);
            }
        }

        var target = string.Join('/', parts);
        return Pages.ContainsKey(target) || (target.StartsWith("report", StringComparison.Ordinal) && target.EndsWith(".html", StringComparison.Ordinal)) ? (target, hash.ElementAtOrDefault(1)) : null;
    }

    /// <summary>The pages that a reader comes to from the report's own file.</summary>
    public IReadOnlyCollection<string> Reachable()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { Main };
        var left = new Queue<string>(seen);
        while (left.TryDequeue(out var page))
        {
            foreach (var link in Pages[page].QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!))
            {
                if (Follow(page, link) is { } to && Pages.ContainsKey(to.Page) && seen.Add(to.Page))
                {
                    left.Enqueue(to.Page);
                }
            }
        }

        return seen;
    }
}
