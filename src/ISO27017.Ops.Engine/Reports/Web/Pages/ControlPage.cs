using ISO27017.Ops.Engine.Reports.Web.Sections;

namespace ISO27017.Ops.Engine.Reports.Web.Pages;

/// <summary>The page of a control: what each side does, how each check was judged, and every result.</summary>
internal static class ControlPage
{
    private const int Bytes = 700_000;

    public static ReportPage Of(Place place, string id)
    {
        var model = place.Model;
        var control = model.Control(id);
        var results = place.Pages.Results[id].ToList();
        var statuses = results.Select(r => r.Status).ToHashSet();
        var title = control is null ? id : $"{id} {model.ControlTitle(id)}";
        var body = new Html().Add($"<header class=\"top\"><p class=\"kind\"><a href=\"{place.Report(control is null ? "main" : MatrixSection.Anchor(id))}\">← {model.T(ReportTexts.BackToReport)}</a></p>\n<h1>{title}</h1>\n");
        if (control is not null)
        {
            body.Add($"<p class=\"meta\">{control.Edition} · ISO/IEC 27002:2022 {string.Join(", ", control.Iso27002_2022)}</p>\n");
        }

        body.Add($"</header>\n").Add(Neighbours(place, id)).Add($"<main id=\"main\">\n");
        body.Add(PageShell.Tools(place, statuses, model.T(
            $"このページの行が対象です。この管理策の結果は {results.Count:N0} 件で、長い一覧は別のページにあります。",
            $"Covers the rows of this page. The control has {results.Count:N0} results; long lists have pages of their own.")));
        foreach (var role in Enum.GetValues<IsoRole>())
        {
            body.Add(Side(place, id, role, [.. results.Where(r => r.Role == role)]));
        }

        return new ReportPage(PageNames.Control(id), title, body.Add($"</main>\n"));
    }

    private static Html Neighbours(Place place, string id)
    {
        var all = place.Pages.Controls;
        var at = all.TakeWhile(c => c != id).Count();
        if (all.Count == 1)
        {
            return new Html();
        }

        var html = new Html().Add($"<nav class=\"contents\" aria-label=\"{place.T(ReportTexts.ControlPages)}\"><ul>");
        Neighbour(html, place, ReportTexts.Previous, all.ElementAtOrDefault(at - 1));
        Neighbour(html, place, ReportTexts.Next, all.ElementAtOrDefault(at + 1));
        return html.Add($"</ul></nav>\n");
    }

    private static void Neighbour(Html html, Place place, LocalText name, string? id)
    {
        if (id is not null)
        {
            html.Add($"<li><a href=\"{place.Control(id)}\">{place.T(name)}: {id} {(place.Model.Control(id) is null ? string.Empty : place.Model.ControlTitle(id))}</a></li>");
        }
    }

    private static Html Side(Place place, string id, IsoRole role, IReadOnlyList<IsoResult> results)
    {
        var model = place.Model;
        var verdict = model.Verdict(id, role);
        var html = new Html();
        if (verdict is null && results.Count == 0)
        {
            html.Add($"<p class=\"dim\">{model.T(ReportTexts.NotSelected)}</p>\n");
        }
        else if (verdict is not null)
        {
            html.Add($"<p class=\"verdict\">{model.Chip(verdict.Status)} {model.T(verdict.Messages)}</p>\n");
        }

        var control = model.Control(id);
        if ((role == IsoRole.CSC ? control?.GuidanceCsc : control?.GuidanceCsp) is { } guidance)
        {
            html.Add($"<p class=\"guidance\"><b>{model.T(ReportTexts.Guidance)}</b> {model.T(guidance)}</p>\n");
        }

        if (place.Pages.Measures.GetValueOrDefault((id, role)) is { Statements.Length: > 0 } measure)
        {
            html.Add($"<p class=\"label\">{model.T(ReportTexts.Stated)}</p><ul class=\"stated\">");
            foreach (var statement in measure.Statements)
            {
                html.Add($"<li>{HtmlParts.Cut(statement, 4000)}</li>");
            }

            html.Add($"</ul>\n");
        }

        var byCheck = results.ToLookup(r => r.CheckId);
        var checks = model.Checks[id].Where(c => c.Role == role).ToDictionary(c => c.Id);
        var ids = checks.Keys.Concat(byCheck.Select(g => g.Key)).Distinct().Order(StringComparer.Ordinal).ToList();
        if (verdict is not null && checks.Count == 0)
        {
            html.Add($"<p class=\"dim\">{model.T(ReportTexts.NoChecks)}</p>\n");
        }

        foreach (var check in ids)
        {
            html.Add(CheckPart.Of(place, id, check, checks.GetValueOrDefault(check), [.. byCheck[check]], Math.Clamp(Bytes / ids.Count, 4_000, 50_000)));
        }

        return model.Section(role == IsoRole.CSC ? "csc" : "csp", role == IsoRole.CSC ? ReportTexts.Csc : ReportTexts.Csp, html);
    }
}
