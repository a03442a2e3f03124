namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>What a person must attest.</summary>
internal static class DueSection
{
    public static Html Of(ReportModel model)
    {
        var due = model.Results.Where(r => r.Status is IsoStatus.AttestationRequired or IsoStatus.AttestationExpired).ToList();
        var html = new Html();
        if (due.Count == 0)
        {
            return model.Section("due", ReportTexts.Due, html.Add($"<p class=\"good\">{model.T(ReportTexts.NoDue)}</p>\n"));
        }

        html.Add($"<table class=\"rows\"><thead><tr><th scope=\"col\">{model.T(ReportTexts.Id)}</th><th scope=\"col\">{model.T(ReportTexts.Artefact)}</th><th scope=\"col\">{model.T(ReportTexts.Status)}</th></tr></thead><tbody data-card>\n");
        foreach (var result in due)
        {
            html.Add($"<tr data-row=\"{StatusLook.Of(result.Status).Class}\"><td data-label=\"{model.T(ReportTexts.Id)}\" class=\"mono\">{result.CheckId}</td><td data-label=\"{model.T(ReportTexts.Artefact)}\">{model.T(result.Texts)}<span class=\"msg\">{result.ControlId} {model.ControlTitle(result.ControlId)}</span></td><td data-label=\"{model.T(ReportTexts.Status)}\">{model.Chip(result.Status)}<span class=\"msg\">{HtmlParts.Cut(model.T(result.Messages), 300)}</span></td></tr>\n");
        }

        return model.Section("due", ReportTexts.Due, html.Add($"</tbody></table>\n"));
    }
}
