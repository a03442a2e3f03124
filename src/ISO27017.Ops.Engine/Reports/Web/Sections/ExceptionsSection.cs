using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Engine.Workspace.Entries;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>What was approved not to count, until when, and what it covered.</summary>
internal static class ExceptionsSection
{
    private const int Most = 200;

    /// <summary>The section; nothing where the run knew of no exceptions.</summary>
    public static Html Of(ReportModel model)
    {
        var entries = Entries(model);
        if (entries.Count == 0)
        {
            return new Html();
        }

        // What was found counts here, so that an expired exception shows what it no longer covers.
        var matcher = new ExceptionMatcher(entries, model.Run.AsOf);
        foreach (var result in model.Results)
        {
            matcher.Count(result);
        }

        var html = new Html().Add($"<table class=\"rows\"><thead><tr><th scope=\"col\">{model.T(ReportTexts.Id)}</th><th scope=\"col\">{model.T(ReportTexts.Covers)}</th><th scope=\"col\">{model.T(ReportTexts.Approval)}</th><th scope=\"col\">{model.T(ReportTexts.State)}</th></tr></thead><tbody data-card>\n");
        foreach (var (entry, matched, live) in matcher.Uses().Take(Most))
        {
            Row(html, model, entry, matched, live);
        }

        html.Add($"</tbody></table>\n");
        if (entries.Count > Most)
        {
            html.Add($"<p class=\"more\">{model.T($"ほか {entries.Count - Most:N0} 件は exceptions.yaml にあります。", $"{entries.Count - Most:N0} more are in exceptions.yaml.")}</p>\n");
        }

        return model.Section("exceptions", ReportTexts.Exceptions, html);
    }

    private static IReadOnlyList<ExceptionEntry> Entries(ReportModel model)
    {
        try
        {
            return ExceptionFacts.Read(model.Fact("ListExceptions"));
        }
        catch (FormatException)
        {
            return [];
        }
    }

    private static void Row(Html html, ReportModel model, ExceptionEntry entry, int matched, bool live)
    {
        var look = StatusLook.Of(live ? IsoStatus.Excepted : IsoStatus.AttestationExpired);
        var place = string.Join(' ', new[] { entry.Account, entry.Region, entry.Resource }.OfType<string>());
        var state = (live, matched) switch
        {
            (false, _) => model.T($"期限切れ（{EntryDay.Write(entry.Expires)}）。{matched:N0} 件は元の判定のまま。", $"Expired ({EntryDay.Write(entry.Expires)}); {matched:N0} results count as found."),
            (true, 0) => model.T($"{EntryDay.Write(entry.Expires)} まで。この実行で当てはまる結果なし。", $"Until {EntryDay.Write(entry.Expires)}; it covers no result of this run."),
            _ => model.T($"{EntryDay.Write(entry.Expires)} まで。{matched:N0} 件に適用。", $"Until {EntryDay.Write(entry.Expires)}; it covers {matched:N0} results."),
        };
        html.Add($"<tr data-row=\"{look.Class}\"><td data-label=\"{model.T(ReportTexts.Id)}\" class=\"mono\">{entry.Id}</td><td data-label=\"{model.T(ReportTexts.Covers)}\">{model.CheckLink(entry.Check)}<span class=\"msg\">{HtmlParts.Cut(place, 300)}</span></td><td data-label=\"{model.T(ReportTexts.Approval)}\">{HtmlParts.Cut(entry.Approver, 100)}<span class=\"msg\">{HtmlParts.Cut(entry.Ticket, 100)} · {HtmlParts.Cut(entry.Reason, 300)}</span></td><td data-label=\"{model.T(ReportTexts.State)}\">{HtmlParts.Icon(look)} {state}</td></tr>\n");
    }
}
