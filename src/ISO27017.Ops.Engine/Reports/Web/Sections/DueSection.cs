using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>What a person must attest.</summary>
internal static class DueSection
{
    public static Html Of(Place place)
    {
        var model = place.Model;
        var due = model.Results.Where(r => r.Status is IsoStatus.AttestationRequired or IsoStatus.AttestationExpired).ToList();
        if (due.Count == 0)
        {
            return model.Section("due", ReportTexts.Due, new Html().None(model, NoneFound.Due(model)));
        }

        var list = new LongList(
            "list-due", model.T(ReportTexts.Due), [ReportTexts.Id, ReportTexts.Artefact, ReportTexts.Status], "rows framed due",
            [.. due.Select(r => new ListRow(StatusLook.Of(r.Status), p => Row(p, r)))]);
        return model.Section("due", ReportTexts.Due, list.In(place, 200, 100_000));
    }

    private static Html Row(Place place, IsoResult result)
    {
        var model = place.Model;
        return new Html().Add($"<td data-label=\"{model.T(ReportTexts.Id)}\">{place.CheckLink(result.CheckId, result.ControlId)}</td><td data-label=\"{model.T(ReportTexts.Artefact)}\">{HtmlParts.Cut(model.T(result.Texts), 400)}<span class=\"msg\">{result.ControlId} {model.ControlTitle(result.ControlId)}</span></td><td data-label=\"{model.T(ReportTexts.Status)}\">{model.Chip(result.Status)}<span class=\"msg\">{HtmlParts.Cut(model.T(result.Messages), 300)}</span></td>");
    }
}
