using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>What was approved not to count, until when, and what it covered.</summary>
internal static class ExceptionsSection
{
    private const int Most = 200;

    /// <summary>The section; nothing where the run knew of no exceptions.</summary>
    public static Html Of(ReportModel model)
    {
        var entries = ExceptionUse.Of(model);
        if (entries.Count == 0)
        {
            return new Html();
        }

        var html = new Html().Add($"<table class=\"rows\"><thead><tr><th scope=\"col\">{model.T(ReportTexts.Id)}</th><th scope=\"col\">{model.T(ReportTexts.Covers)}</th><th scope=\"col\">{model.T(ReportTexts.Approval)}</th><th scope=\"col\">{model.T(ReportTexts.State)}</th></tr></thead><tbody data-card>\n");
        foreach (var use in entries.Take(Most))
        {
            Row(html, model, use);
        }

        html.Add($"</tbody></table>\n");
        if (entries.Count > Most)
        {
            html.Add($"<p class=\"more\">{model.T($"ほか {entries.Count - Most:N0} 件は exceptions.yaml にあります。", $"{entries.Count - Most:N0} more are in exceptions.yaml.")}</p>\n");
        }

        return model.Section("exceptions", ReportTexts.Exceptions, html);
    }

    private static void Row(Html html, ReportModel model, ExceptionUse use)
    {
        var (look, entry) = (use.Look, use.Entry);
        html.Add($"<tr data-row=\"{look.Class}\"><td data-label=\"{model.T(ReportTexts.Id)}\" class=\"mono\">{entry.Id}</td><td data-label=\"{model.T(ReportTexts.Covers)}\">{model.CheckLink(entry.Check)}<span class=\"msg\">{HtmlParts.Cut(use.Place, 300)}</span></td><td data-label=\"{model.T(ReportTexts.Approval)}\">{HtmlParts.Cut(entry.Approver, 100)}<span class=\"msg\">{HtmlParts.Cut(entry.Ticket, 100)} · {HtmlParts.Cut(entry.Reason, 300)}</span></td><td data-label=\"{model.T(ReportTexts.State)}\">{HtmlParts.Icon(look)} {use.State(model)}</td></tr>\n");
    }
}
