using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>The organisation's documents that the run read: version, approval, review, digest.</summary>
internal static class DeclaredSection
{
    /// <summary>The section; nothing where the run read none.</summary>
    public static Html Of(Place place)
    {
        var model = place.Model;
        var documents = DeclaredDocument.Of(model);
        if (documents.Count == 0)
        {
            return new Html();
        }

        var list = new LongList(
            "list-documents", model.T(ReportTexts.Declared), [ReportTexts.Document, ReportTexts.Version, ReportTexts.Review, ReportTexts.Content], "rows framed documents",
            [.. documents.Select(d => Row(model, d))]);
        return model.Section("documents", ReportTexts.Declared, list.In(place, 200, 80_000));
    }

    private static ListRow Row(ReportModel model, DeclaredDocument document)
    {
        string Say(string name) => HtmlParts.Cut(document[name] ?? "—", 200);
        var (look, content) = document.Content(model);
        return new ListRow(look, _ => new Html().Add($"<td data-label=\"{model.T(ReportTexts.Document)}\">{Say("Title")}<span class=\"msg mono\">{Say("Id")} · {Say("Path")}</span></td><td data-label=\"{model.T(ReportTexts.Version)}\">{Say("Version")}<span class=\"msg\">{Say("ApprovedBy")} · {Say("ApprovedOn")}</span></td><td data-label=\"{model.T(ReportTexts.Review)}\">{Say("NextReview")}</td><td data-label=\"{model.T(ReportTexts.Content)}\">{HtmlParts.Icon(look)} {content}<span class=\"msg mono\">{Say("Sha256")}</span></td>"));
    }
}
