using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>What was asked of AWS, and what had no answer.</summary>
internal static class CoverageSection
{
    private const int Most = 200;

    public static Html Of(ReportModel model)
    {
        var html = new Html().Add($"""
            <details><summary>{model.T(ReportTexts.ByService)}</summary>
            <table class="plain"><thead><tr><th scope="col">{model.T(ReportTexts.Service)}</th><th scope="col" class="num">{model.T(ReportTexts.Planned)}</th><th scope="col" class="num">{model.T(ReportTexts.Answered)}</th><th scope="col" class="num">{model.T(ReportTexts.Unanswered)}</th></tr></thead><tbody>

            """);
        foreach (var service in model.Coverage.GroupBy(c => c.Operation.Split(':')[0]).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var without = service.Count(ReportModel.IsUnanswered);
            html.Add($"<tr><th scope=\"row\" class=\"mono\">{service.Key}</th><td class=\"num\">{model.N(service.Count())}</td><td class=\"num\">{model.N(service.Count() - without)}</td><td class=\"num\">{model.N(without)}</td></tr>\n");
        }

        html.Add($"</tbody></table></details>\n");
        Unanswered(html, model, [.. model.Coverage.Where(ReportModel.IsUnanswered)]);
        return model.Section("coverage", ReportTexts.Coverage, html);
    }

    private static void Unanswered(Html html, ReportModel model, List<CoverageEntry> calls)
    {
        if (calls.Count == 0)
        {
            html.Add($"<p class=\"good\">{model.T(ReportTexts.AllAnswered)}</p>\n");
            return;
        }

        html.Add($"<h3>{model.T(ReportTexts.UnansweredCalls)}</h3><table class=\"rows\"><thead><tr><th scope=\"col\">{model.T(ReportTexts.Operation)}</th><th scope=\"col\">{model.T(ReportTexts.Where)}</th><th scope=\"col\">{model.T(ReportTexts.Reason)}</th><th scope=\"col\">{model.T(ReportTexts.Proof)}</th></tr></thead><tbody data-card>\n");
        foreach (var call in calls.Take(Most))
        {
            html.Add($"<tr data-row=\"unseen\"><td data-label=\"{model.T(ReportTexts.Operation)}\" class=\"mono\">{call.Operation}</td><td data-label=\"{model.T(ReportTexts.Where)}\">{model.Where(call.Account, call.Region)}</td><td data-label=\"{model.T(ReportTexts.Reason)}\"><span class=\"mono\">{call.Outcome}</span><span class=\"msg\">{HtmlParts.Cut(call.ErrorCode ?? string.Empty, 100)} · {model.T(ReportTexts.Attempts)} {call.Attempts}</span></td><td data-label=\"{model.T(ReportTexts.Proof)}\">{model.Links([call.Document], 1)}</td></tr>\n");
        }

        html.Add($"</tbody></table>\n");
        if (calls.Count > Most)
        {
            html.Add($"<p class=\"more\">{model.T($"ほか {calls.Count - Most:N0} 件は coverage.json にあります。", $"{calls.Count - Most:N0} more are in coverage.json.")}</p>\n");
        }
    }
}
