using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>What is not as declared: a card a check, with its first resources, observed beside expected.</summary>
internal static class FindingsSection
{
    private const int Rows = 300;
    private const int PerCard = 20;

    /// <summary>Verdicts that count.</summary>
    public static Html Of(Place place) => place.Model.Section("findings", ReportTexts.Findings, Cards(
        place, "list-findings", ReportTexts.Findings, [.. place.Model.Results.Where(r => !r.Advisory && IsFinding(r))], 380_000));

    /// <summary>Advisory results that are not fine; nothing if there are none.</summary>
    public static Html Advice(Place place)
    {
        var results = place.Model.Results.Where(r => r.Advisory && IsFinding(r)).ToList();
        return results.Count == 0 ? new Html() : place.Model.Section("advice", ReportTexts.Advice, Cards(place, "list-advice", ReportTexts.Advice, results, 100_000));
    }

    private static bool IsFinding(IsoResult result) => result.Status is IsoStatus.Fail or IsoStatus.DocumentOutdated;

    private static Html Cards(Place place, string name, LocalText title, List<IsoResult> results, int bytes)
    {
        var model = place.Model;
        if (results.Count == 0)
        {
            return new Html().None(model, NoneFound.Failing(model));
        }

        var groups = results.GroupBy(r => (r.Status, r.CheckId, r.Rule)).OrderBy(g => g.Key.Status != IsoStatus.Fail).Select(g => g.ToList()).ToList();
        var each = Math.Clamp(Rows / groups.Count, 1, PerCard);
        var html = new Html().Add($"<p>{model.T($"{groups.Count:N0} の点検で {results.Count:N0} 件です。", $"{results.Count:N0} results of {groups.Count:N0} checks.")}</p>\n");
        var left = new List<List<IsoResult>>();
        foreach (var group in groups)
        {
            var card = Card(place, group, each);
            if (left.Count > 0 || (bytes -= card.Bytes) < 0)
            {
                left.Add(group);
                continue;
            }

            html.Add(card);
        }

        return left.Count == 0 ? html : html.Add(Left(place, name, title, left));
    }

    // So many checks fail that their cards would fill the page: each has its line.
    private static Html Left(Place place, string name, LocalText title, List<List<IsoResult>> groups)
    {
        var list = new LongList(
            name, place.T(title), [ReportTexts.Check, ReportTexts.Count], "rows",
            [.. groups.Select(g => new ListRow(StatusLook.Of(g[0].Status), p => new Html().Add($"<td>{p.CheckLink(g[0].CheckId, g[0].ControlId, g[0].Rule)} {HtmlParts.Cut(p.T(g[0].Texts), 160)}</td><td class=\"num\">{p.Model.N(g.Count)}</td>")))]);
        return new Html().Add($"<h3>{place.T(ReportTexts.FurtherFindings)}</h3>\n").Add(list.In(place, 200, 100_000));
    }

    private static Html Card(Place place, List<IsoResult> all, int most)
    {
        var model = place.Model;
        var first = all[0];
        var html = new Html().Add($"""
            <article class="card edge-{StatusLook.Of(first.Status).Class}" data-card><h3>{model.Chip(first.Status)} {HtmlParts.Cut(model.T(first.Texts), 400)}</h3>
            <p class="meta">{place.CheckLink(first.CheckId, first.ControlId, first.Rule)} · {first.ControlId} {model.ControlTitle(first.ControlId)} · {first.Role.ToString()} · {model.T($"{all.Count:N0} 件", $"{all.Count:N0} found")}</p>
            <table class="rows"><thead><tr><th scope="col">{model.T(ReportTexts.Where)}</th><th scope="col">{model.T(ReportTexts.Resource)}</th><th scope="col">{model.T(ReportTexts.WasObserved)}</th><th scope="col">{model.T(ReportTexts.WasExpected)}</th></tr></thead><tbody>

            """);
        foreach (var result in all.Take(most))
        {
            Row(html, place, result);
        }

        html.Add($"</tbody></table>\n");
        if (all.Count > most)
        {
            html.Add($"<p class=\"more\"><a href=\"{place.Control(first.ControlId, first.CheckId)}\">{model.T($"ほか {all.Count - most:N0} 件を見る", $"See {all.Count - most:N0} more")}</a></p>\n");
        }

        return html.Add($"</article>\n");
    }

    private static void Row(Html html, Place place, IsoResult result)
    {
        var model = place.Model;
        html.Add($"""
            <tr data-row="{StatusLook.Of(result.Status).Class}"><td data-label="{model.T(ReportTexts.Where)}">{model.Where(result.AccountId, result.Region)}</td><td data-label="{model.T(ReportTexts.Resource)}"><span class="res">{HtmlParts.Cut(result.ResourceId ?? model.T(ReportTexts.WholeScope), 200)}</span><span class="msg">{HtmlParts.Cut(model.T(result.Messages), 200)}</span><span class="proof">{place.Documents(result.Documents, 3)}</span></td><td data-label="{model.T(ReportTexts.WasObserved)}">{model.Code(result.Observed, 240)}</td><td data-label="{model.T(ReportTexts.WasExpected)}">{model.Code(result.Expected, 240)}</td></tr>

            """);
    }
}
