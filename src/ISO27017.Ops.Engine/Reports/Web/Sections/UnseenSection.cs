namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>What could not be looked at, by reason.</summary>
internal static class UnseenSection
{
    private const int PerReason = 100;

    public static Html Of(ReportModel model)
    {
        var unseen = model.Results.Where(r => r.Status == IsoStatus.NotEvaluated).ToList();
        var html = new Html();
        if (unseen.Count == 0)
        {
            html.Add($"<p class=\"good\">{model.T(ReportTexts.NoUnseen)}</p>\n");
        }

        // What a reader can do something about comes first.
        foreach (var reason in unseen.GroupBy(r => r.Reason).OrderBy(g => g.Key == IsoReason.Unsupported).ThenByDescending(g => g.Count()))
        {
            // Places that share a check and a sentence are one row.
            var rows = reason.GroupBy(r => (r.CheckId, r.Rule, Message: model.T(r.Messages))).ToList();
            html.Add($"""
                <article class="card edge-unseen" data-card><h3>{model.Chip(IsoStatus.NotEvaluated)} {model.T(ReasonTexts.Of(reason.Key))}</h3>
                <p class="meta"><span class="mono">{reason.Key.ToString()}</span> · {model.T($"{reason.Count():N0} 件", $"{reason.Count():N0} results")}</p>
                <table class="rows unseen"><thead><tr><th scope="col">{model.T(ReportTexts.Check)}</th><th scope="col">{model.T(ReportTexts.Message)}</th><th scope="col">{model.T(ReportTexts.Where)}</th></tr></thead><tbody>

                """);
            foreach (var row in rows.Take(PerReason))
            {
                var places = row.Select(r => $"{r.AccountId} {r.Region}".Trim()).Where(p => p.Length > 0).Distinct().ToList();
                var shown = string.Join(", ", places.Take(4)) + (places.Count > 4 ? $" +{places.Count - 4}" : string.Empty);
                html.Add($"<tr data-row=\"unseen\"><td data-label=\"{model.T(ReportTexts.Check)}\">{model.CheckLink(row.Key.CheckId, row.Key.Rule)}<span class=\"msg\">{model.T(row.First().Texts)}</span></td><td data-label=\"{model.T(ReportTexts.Message)}\">{HtmlParts.Cut(row.Key.Message)}</td><td data-label=\"{model.T(ReportTexts.Where)}\" class=\"mono\">{(shown.Length > 0 ? shown : "—")}</td></tr>\n");
            }

            html.Add($"</tbody></table>\n");
            if (rows.Count > PerReason)
            {
                html.Add($"<p class=\"more\">{model.T($"ほか {rows.Count - PerReason:N0} 行分は results.csv にあります。", $"{rows.Count - PerReason:N0} more are in results.csv.")}</p>\n");
            }

            html.Add($"</article>\n");
        }

        return model.Section("unseen", ReportTexts.Unseen, html);
    }
}
