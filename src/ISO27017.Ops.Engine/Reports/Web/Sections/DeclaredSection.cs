using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>The organisation's documents that the run read: version, approval, review, digest.</summary>
internal static class DeclaredSection
{
    private const int Most = 200;

    /// <summary>The section; nothing where the run read none.</summary>
    public static Html Of(ReportModel model)
    {
        var documents = (model.Fact("ListDocuments")?["Documents"] as JArray)?.OfType<JObject>().ToList() ?? [];
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

    private static void Row(Html html, ReportModel model, JObject document)
    {
        string Say(string name) => HtmlParts.Cut((string?)document[name] ?? "—", 200);
        var (look, content) = Content(model, document);
        html.Add($"<tr data-row=\"{look.Class}\"><td data-label=\"{model.T(ReportTexts.Document)}\">{Say("Title")}<span class=\"msg mono\">{Say("Id")} · {Say("Path")}</span></td><td data-label=\"{model.T(ReportTexts.Version)}\">{Say("Version")}<span class=\"msg\">{Say("ApprovedBy")} · {Say("ApprovedOn")}</span></td><td data-label=\"{model.T(ReportTexts.Review)}\">{Say("NextReview")}</td><td data-label=\"{model.T(ReportTexts.Content)}\">{HtmlParts.Icon(look)} {content}<span class=\"msg mono\">{Say("Sha256")}</span></td></tr>\n");
    }

    private static (StatusLook Look, string Text) Content(ReportModel model, JObject document)
    {
        if ((bool?)document["Found"] != true)
        {
            return (StatusLook.Of(IsoStatus.Fail), model.T(new LocalText("見つかりません。", "Not found.")));
        }

        if ((string?)document[model.Language == "ja" ? "ProblemJa" : "ProblemEn"] is { } problem)
        {
            return (StatusLook.Of(IsoStatus.NotEvaluated), HtmlParts.Cut(problem, 200));
        }

        return ((string?)document["ApprovedSha256"], (string?)document["Sha256"]) switch
        {
            (null, _) => (StatusLook.Of(IsoStatus.NotApplicable), model.T(new LocalText("承認された版の SHA-256 は登録されていません。", "No approved digest is declared."))),
            var (approved, now) when approved == now => (StatusLook.Of(IsoStatus.Pass), model.T(new LocalText("承認された版と同じです。", "The approved revision."))),
            _ => (StatusLook.Of(IsoStatus.Fail), model.T(new LocalText("承認された版と異なります。", "Not the approved revision."))),
        };
    }
}
