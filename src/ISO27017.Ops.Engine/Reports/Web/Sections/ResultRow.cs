using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>A result as the cells of a row: verdict, where, resource and proof, observed.</summary>
internal static class ResultRow
{
    /// <summary>What the pages of many rows say first.</summary>
    public static Html Intro(Place place) => place.Model.InPackage
        ? new Html().Add($"<p class=\"dim\">{place.T(ReportTexts.FullRowsNote)} {place.File(PackageLayout.ResultsCsv)}</p>\n")
        : new Html().Add($"<p class=\"dim\">{place.T(ReportTexts.FullRowsElsewhere)}</p>\n");

    /// <summary>The row with all that is known.</summary>
    public static Html Of(Place place, IsoResult result) => Row(place, result, full: true);

    /// <summary>The row where there are many: of what is fine only which, where and how it was judged.</summary>
    public static Html OfMany(Place place, IsoResult result) =>
        Row(place, result, full: result.Status is not (IsoStatus.Pass or IsoStatus.NotApplicable));

    private static Html Row(Place place, IsoResult result, bool full)
    {
        var model = place.Model;
        var rule = result.Rule is null ? string.Empty : $" · {result.Rule}";
        var html = new Html().Add($"<td data-label=\"{model.T(ReportTexts.Status)}\">{model.Mark(result.Status)}</td><td data-label=\"{model.T(ReportTexts.Where)}\">{model.Where(result.AccountId, result.Region)}</td><td data-label=\"{model.T(ReportTexts.ResourceAndProof)}\"><span class=\"res\">{HtmlParts.Cut(result.ResourceId ?? model.T(ReportTexts.WholeScope), 400)}</span>");
        if (result.Status != IsoStatus.Pass)
        {
            html.Add($"<span class=\"msg\">{HtmlParts.Cut(model.T(result.Messages), 500)}{rule}</span>");
        }
        else if (rule.Length > 0)
        {
            html.Add($"<span class=\"dim\">{rule}</span>");
        }

        if (full && result.Documents.Length > 0)
        {
            html.Add($"<span class=\"proof\">{place.Documents(result.Documents, 8)}</span>");
        }

        html.Add($"</td><td data-label=\"{model.T(ReportTexts.WasObserved)}\">");
        if (full)
        {
            html.Add(model.Code(result.Observed, result.Status is IsoStatus.Fail or IsoStatus.DocumentOutdated ? 2000 : 300));
            if (result.Expected is not null && result.Status is IsoStatus.Fail or IsoStatus.DocumentOutdated)
            {
                html.Add($"<span class=\"msg\">{model.T(ReportTexts.WasExpected)}: {model.Code(result.Expected, 1000)}</span>");
            }
        }

        return html.Add($"</td>");
    }
}
