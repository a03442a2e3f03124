using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>What was approved not to count, until when, and what it covered.</summary>
internal static class ExceptionsSection
{
    /// <summary>The section; nothing where the run knew of no exceptions.</summary>
    public static Html Of(Place place)
    {
        var model = place.Model;
        var uses = ExceptionUse.Of(model);
        if (uses.Count == 0)
        {
            return new Html();
        }

        var list = new LongList(
            "list-exceptions", model.T(ReportTexts.Exceptions), [ReportTexts.Id, ReportTexts.Covers, ReportTexts.Approval, ReportTexts.State], "rows framed",
            [.. uses.Select(u => new ListRow(u.Look, p => Cells(p, u)))]);
        return model.Section("exceptions", ReportTexts.Exceptions, list.In(place, 200, 80_000));
    }

    private static Html Cells(Place place, ExceptionUse use)
    {
        var model = place.Model;
        var entry = use.Entry;
        var check = model.Check(entry.Check) is { } known ? place.CheckLink(known.Id, known.ControlId) : new Html().Add($"<span class=\"mono\">{HtmlParts.Cut(entry.Check, 100)}</span>");
        return new Html().Add($"<td data-label=\"{model.T(ReportTexts.Id)}\" class=\"mono\">{HtmlParts.Cut(entry.Id, 100)}</td><td data-label=\"{model.T(ReportTexts.Covers)}\">{check}<span class=\"msg\">{HtmlParts.Cut(use.Place, 300)}</span></td><td data-label=\"{model.T(ReportTexts.Approval)}\">{HtmlParts.Cut(entry.Approver, 100)}<span class=\"msg\">{HtmlParts.Cut(entry.Ticket, 100)} · {HtmlParts.Cut(entry.Reason, 300)}</span></td><td data-label=\"{model.T(ReportTexts.State)}\">{HtmlParts.Icon(use.Look)} {use.State(model)}</td>");
    }
}
