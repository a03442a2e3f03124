using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>What has changed since an earlier package, and which documents must follow.</summary>
internal static class ChangesSection
{
    /// <summary>The section; nothing where nothing was compared.</summary>
    public static Html Of(Place place)
    {
        var model = place.Model;
        if (model.Changes is not { } changes)
        {
            return new Html();
        }

        var html = new Html().Add($"<p>{ChangeTexts.Intro(model, changes)}</p>\n");
        html.Add(Part(place, ChangeTexts.Documents, ChangeTexts.NoDocuments, Documents(model, changes), 60_000));
        html.Add(Part(place, ChangeTexts.Turned, ChangeTexts.NoTurned, Turned(model, changes), 60_000));
        html.Add(Part(place, ChangeTexts.Single, ChangeTexts.None, Single(model, changes), 150_000));
        return model.Section("changes", ChangeTexts.Title, html);
    }

    private static Html Part(Place place, LocalText title, LocalText none, LongList list, int bytes)
    {
        var html = new Html().Add($"<h3>{place.T(title)}</h3>\n");
        return list.Rows.Count == 0 ? html.Add($"<p class=\"good\">{place.T(none)}</p>\n") : html.Add(list.In(place, 200, bytes));
    }

    private static LongList Documents(ReportModel model, ReportChanges changes) => new(
        "list-documents-to-follow", model.T(ChangeTexts.Documents), [ReportTexts.Document, ChangeTexts.Followed], "rows framed",
        [.. changes.Documents.Select(d => new ListRow(null, p => new Html().Add($"<td data-label=\"{p.T(ReportTexts.Document)}\">{HtmlParts.Cut(d.Document, 300)}</td><td data-label=\"{p.T(ChangeTexts.Followed)}\">{string.Join(", ", d.Changed)}</td>")))]);

    private static LongList Turned(ReportModel model, ReportChanges changes) => new(
        "list-turned", model.T(ChangeTexts.Turned), [ChangeTexts.Subject, ChangeTexts.Before, ChangeTexts.After, ChangeTexts.Cause], "rows framed",
        [.. changes.Turned.Select(d => new ListRow(Look(d), p => new Html().Add($"<td data-label=\"{p.T(ChangeTexts.Subject)}\">{Subject(p, d)}</td>{Values(p, d)}<td data-label=\"{p.T(ChangeTexts.Cause)}\">{p.T(ChangeTexts.Of(d.Cause))}</td>")))]);

    private static LongList Single(ReportModel model, ReportChanges changes) => new(
        "list-changes", model.T(ChangeTexts.Single), [ChangeTexts.Change, ReportTexts.Where, ChangeTexts.Before, ChangeTexts.After, ChangeTexts.Cause], "rows framed",
        [.. changes.Single.Select(d => new ListRow(Look(d), p => Cells(p, d)))]);

    private static Html Cells(Place place, IsoDifference d) => new Html().Add(
        $"<td data-label=\"{place.T(ChangeTexts.Change)}\">{place.T(ChangeTexts.Of(d.Kind))}<span class=\"msg\">{Subject(place, d)}</span></td><td data-label=\"{place.T(ReportTexts.Where)}\">{place.Model.Where(d.AccountId, d.Region)}<span class=\"res\">{HtmlParts.Cut(d.ResourceId ?? string.Empty, 400)}</span></td>{Values(place, d)}<td data-label=\"{place.T(ChangeTexts.Cause)}\">{place.T(ChangeTexts.Of(d.Cause))}<span class=\"msg\">{Ticket(place, d)}</span></td>");

    private static Html Values(Place place, IsoDifference d) => new Html().Add(
        $"<td data-label=\"{place.T(ChangeTexts.Before)}\">{Value(place, d.Before)}</td><td data-label=\"{place.T(ChangeTexts.After)}\">{Value(place, d.After)}</td>");

    private static Html Value(Place place, string? value) => place.Model.Code(ChangeTexts.Value(place.Model, value), 500);

    private static Html Subject(Place place, IsoDifference d) => d is { CheckId: { } check, ControlId: { } control }
        ? place.CheckLink(check, control, d.Rule)
        : new Html().Add($"{ReportChanges.Subject(d)}");

    private static string Ticket(Place place, IsoDifference d) =>
        ReportChanges.IsUnexplained(d) ? place.T(ChangeTexts.NoTicket) : HtmlParts.Cut(d.Ticket ?? string.Empty, 100);

    // The filter finds a change by what it is now.
    private static StatusLook? Look(IsoDifference d) =>
        Enum.TryParse<IsoStatus>((d.After ?? d.Before)?.Split(' ')[0], out var status) && Enum.IsDefined(status) ? StatusLook.Of(status) : null;
}
