using System.Globalization;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>What is not as declared, on which resource, observed beside expected.</summary>
internal static class FindingsSection
{
    private const int PerCheck = 50;
    private const int InAll = 1000;

    /// <summary>Verdicts that count.</summary>
    public static Html Of(ReportModel model) => model.Section(
        "findings", ReportTexts.Findings,
        Cards(model, [.. model.Results.Where(r => !r.Advisory && r.Status is IsoStatus.Fail or IsoStatus.DocumentOutdated)], ReportTexts.NoFindings));

    /// <summary>Advisory results that are not fine; nothing if there are none.</summary>
    public static Html Advice(ReportModel model)
    {
        var results = model.Results.Where(r => r.Advisory && r.Status is IsoStatus.Fail or IsoStatus.DocumentOutdated).ToList();
        return results.Count == 0 ? new Html() : model.Section("advice", ReportTexts.Advice, Cards(model, results, ReportTexts.NoFindings));
    }

    private static Html Cards(ReportModel model, List<IsoResult> results, LocalText none)
    {
        if (results.Count == 0)
        {
            return new Html().Add($"<p class=\"good\">{model.T(none)}</p>\n");
        }

        var html = new Html();
        var left = InAll;
        foreach (var group in results.GroupBy(r => (r.Status, r.CheckId, r.Rule)).OrderBy(g => g.Key.Status != IsoStatus.Fail))
        {
            var shown = group.Take(Math.Min(PerCheck, left)).ToList();
            left -= shown.Count;
            Card(html, model, [.. group], shown);
        }

        return html;
    }

    private static void Card(Html html, ReportModel model, List<IsoResult> all, List<IsoResult> shown)
    {
        var first = all[0];
        html.Add($"""
            <article class="card edge-{StatusLook.Of(first.Status).Class}" data-card><h3>{model.Chip(first.Status)} {model.T(first.Texts)}</h3>
            <p class="meta">{model.CheckLink(first.CheckId, first.Rule)} · {first.ControlId} {model.ControlTitle(first.ControlId)} · {first.Role.ToString()} · {model.T($"{all.Count:N0} 件", $"{all.Count:N0} found")}</p>
            <table class="rows"><thead><tr><th scope="col">{model.T(ReportTexts.Where)}</th><th scope="col">{model.T(ReportTexts.Resource)}</th><th scope="col">{model.T(ReportTexts.WasObserved)}</th><th scope="col">{model.T(ReportTexts.WasExpected)}</th></tr></thead><tbody>

            """);
        foreach (var result in shown)
        {
            Row(html, model, result);
        }

        html.Add($"</tbody></table>\n");
        if (all.Count > shown.Count)
        {
            var more = (all.Count - shown.Count).ToString("N0", CultureInfo.InvariantCulture);
            var table = model.InPackage ? new Html().Add($"<a href=\"results.csv\">results.csv</a>") : new Html().Add($"results.csv");
            html.Add($"<p class=\"more\">{model.T($"ほか {more} 件は ", $"{more} more are in ")}{table}{(model.Language == "ja" ? " にあります。" : ".")}</p>\n");
        }

        html.Add($"</article>\n");
    }

    private static void Row(Html html, ReportModel model, IsoResult result) => html.Add($"""
        <tr data-row="{StatusLook.Of(result.Status).Class}"><td data-label="{model.T(ReportTexts.Where)}">{model.Where(result.AccountId, result.Region)}</td><td data-label="{model.T(ReportTexts.Resource)}"><span class="res">{HtmlParts.Cut(result.ResourceId ?? model.T(ReportTexts.WholeScope), 300)}</span><span class="msg">{HtmlParts.Cut(model.T(result.Messages), 300)}</span><span class="proof">{model.Links(result.Documents, 3)}</span></td><td data-label="{model.T(ReportTexts.WasObserved)}">{HtmlParts.Code(result.Observed)}</td><td data-label="{model.T(ReportTexts.WasExpected)}">{HtmlParts.Code(result.Expected)}</td></tr>

        """);
}
