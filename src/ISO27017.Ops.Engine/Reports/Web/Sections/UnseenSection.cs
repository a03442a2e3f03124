using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>What could not be looked at, by reason.</summary>
internal static class UnseenSection
{
    private const int PerReason = 40;
    private const int Bytes = 160_000;

    public static Html Of(Place place)
    {
        var model = place.Model;
        var unseen = model.Results.Where(r => r.Status == IsoStatus.NotEvaluated).ToList();
        var html = new Html();
        if (unseen.Count == 0)
        {
            return model.Section("unseen", ReportTexts.Unseen, html.None(model, NoneFound.Unseen(model)));
        }

        // What a reader can do something about comes first.
        var reasons = unseen.GroupBy(r => r.Reason).OrderBy(g => g.Key == IsoReason.Unsupported).ThenByDescending(g => g.Count()).ThenBy(g => g.Key).ToList();
        foreach (var reason in reasons)
        {
            // Places that share a check and a sentence are one row.
            var rows = reason.GroupBy(r => (r.CheckId, r.Rule, Message: model.T(r.Messages)))
                .Select(g => new ListRow(StatusLook.Of(IsoStatus.NotEvaluated), p => Row(p, [.. g]))).ToList();
            var list = new LongList(
                $"list-unseen-{reason.Key}", $"{model.T(ReportTexts.Unseen)}: {model.T(ReasonTexts.Of(reason.Key))}",
                [ReportTexts.Check, ReportTexts.Message, ReportTexts.Where], "rows unseen", rows);
            html.Add($"""
                <article class="card edge-unseen" data-card><h3>{model.Chip(IsoStatus.NotEvaluated)} {model.T(ReasonTexts.Of(reason.Key))}</h3>
                <p class="meta"><span class="mono">{reason.Key.ToString()}</span> · {model.T($"{reason.Count():N0} 件", $"{reason.Count():N0} results")}</p>

                """).Add(list.In(place, PerReason, Bytes / reasons.Count)).Add($"</article>\n");
        }

        return model.Section("unseen", ReportTexts.Unseen, html);
    }

    private static Html Row(Place place, List<IsoResult> same)
    {
        const int Most = 4;
        var model = place.Model;
        var first = same[0];
        var places = same.Select(r => $"{r.AccountId} {r.Region}".Trim()).Where(p => p.Length > 0).Distinct().ToList();
        var html = new Html().Add($"<td data-label=\"{model.T(ReportTexts.Check)}\">{place.CheckLink(first.CheckId, first.ControlId, first.Rule)}<span class=\"msg\">{HtmlParts.Cut(model.T(first.Texts), 300)}</span></td><td data-label=\"{model.T(ReportTexts.Message)}\">{HtmlParts.Cut(model.T(first.Messages), 500)}</td><td data-label=\"{model.T(ReportTexts.Where)}\"><span class=\"mono\">{(places.Count == 0 ? model.T(ReportTexts.Organisation) : string.Join(", ", places.Take(Most)))}</span>");
        if (places.Count > Most)
        {
            html.Add($" <a href=\"{place.Control(first.ControlId, first.CheckId)}\">{model.T($"ほか {places.Count - Most:N0} か所", $"and {places.Count - Most:N0} more places")}</a>");
        }

        return html.Add($"</td>");
    }
}
