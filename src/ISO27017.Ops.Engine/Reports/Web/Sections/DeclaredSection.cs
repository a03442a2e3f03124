using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>The organisation's documents that the run read: version, approval, review, digest.</summary>
internal static class DeclaredSection
{
    private const int Most = 200;

    /// <summary>The section; nothing where the run read none.</summary>
    public static Html Of(ReportModel model)
    {
        var documents = DeclaredDocument.Of(model);
        if (documents.Count == 0)
        {
            return new Html();
        }

        var html = new Html().Add($"<table class=\"rows\"><thead><tr><th scope=\"col\">{model.T(ReportTexts.Document)}</th><th scope=\"col\">{model.T(ReportTexts.Version)}</th><th scope=\"col\">{model.T(ReportTexts.Review)}</th><th scope=\"col\">{model.T(ReportTexts.Content)}</th></tr></thead><tbody data-card>\n");
        foreach (var document in documents.Take(Most))
        {
            Row(html, model, document);
        }

        html.Add($"</tbody></table>\n");
        if (documents.Count > Most)
        {
            html.Add($"<p class=\"more\">+{model.N(documents.Count - Most)}</p>\n");
        }

        return model.Section("documents", ReportTexts.Declared, html);
    }

    private static void Row(Html html, ReportModel model, DeclaredDocument document)
    {
        string Say(string name) => HtmlParts.Cut(document[name] ?? "—", 200);
        var (look, content) = document.Content(model);
        html.Add($"<tr data-row=\"{look.Class}\"><td data-label=\"{model.T(ReportTexts.Document)}\">{Say("Title")}<span class=\"msg mono\">{Say("Id")} · {Say("Path")}</span></td><td data-label=\"{model.T(ReportTexts.Version)}\">{Say("Version")}<span class=\"msg\">{Say("ApprovedBy")} · {Say("ApprovedOn")}</span></td><td data-label=\"{model.T(ReportTexts.Review)}\">{Say("NextReview")}</td><td data-label=\"{model.T(ReportTexts.Content)}\">{HtmlParts.Icon(look)} {content}<span class=\"msg mono\">{Say("Sha256")}</span></td></tr>\n");
    }
}
