using ISO27017.Ops.Engine.Reports.Content;
using ISO27017.Ops.Engine.Reports.Web.Sections;

namespace ISO27017.Ops.Engine.Reports.Web.Pages;

/// <summary>The report's own file. However large the run, it stays below 2 MB: each section has a room of its own, and names the page that
/// has the rest.</summary>
internal static class MainPage
{
    public static ReportPage Of(Place place)
    {
        var model = place.Model;
        (string Id, LocalText Title, Html Content)[] sections =
        [
            ("overview", ReportTexts.Overview, OverviewSection.Of(model)),
            ("changes", ChangeTexts.Title, ChangesSection.Of(place)),
            ("trend", ReportTexts.Trend, TrendSection.Of(place)),
            ("controls", ReportTexts.Controls, MatrixSection.Of(place)),
            ("findings", ReportTexts.Findings, FindingsSection.Of(place)),
            ("unseen", ReportTexts.Unseen, UnseenSection.Of(place)),
            ("due", ReportTexts.Due, DueSection.Of(place)),
            ("exceptions", ReportTexts.Exceptions, ExceptionsSection.Of(place)),
            ("advice", ReportTexts.Advice, FindingsSection.Advice(place)),
            ("documents", ReportTexts.Declared, DeclaredSection.Of(place)),
            ("coverage", ReportTexts.Coverage, CoverageSection.Of(place)),
            ("conditions", ReportTexts.Conditions, ConditionsSection.Of(place)),
        ];
        var body = new Html().Add(HeaderSection.Of(model)).Add($"<nav class=\"contents\" aria-label=\"{model.T(ReportTexts.Contents)}\"><ul>");
        foreach (var (id, title, content) in sections)
        {
            if (!content.IsEmpty)
            {
                body.Add($"<li><a href=\"#{id}\">{model.T(title)}</a></li>");
            }
        }

        body.Add($"</ul></nav>\n<main id=\"main\">\n{NoticeSection.Of(model)}");
        foreach (var (id, _, content) in sections)
        {
            body.Add(content);
            if (id == "overview")
            {
                body.Add(Tools(place));
            }
        }

        return new ReportPage(null, null, body.Add($"</main>\n"));
    }

    private static Html Tools(Place place)
    {
        var model = place.Model;
        return PageShell.Tools(
            place,
            model.Results.Select(r => r.Status).Concat(model.Verdicts.Select(v => v.Status)),
            model.T(
                $"このページの行が対象です。適合したものを含む全 {model.Results.Count:N0} 件の結果は、管理策ごとのページで絞り込めます。",
                $"Covers the rows of this page. All {model.Results.Count:N0} results, those that passed too, can be filtered on the pages of the controls."));
    }
}
