namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>Every control with the verdict of both sides.</summary>
internal static class MatrixSection
{
    public static Html Of(ReportModel model)
    {
        var html = new Html().Add($"""
            <table class="matrix"><thead><tr><th scope="col">{model.T(ReportTexts.Control)}</th><th scope="col">{model.T(ReportTexts.Csc)}</th><th scope="col">{model.T(ReportTexts.Csp)}</th></tr></thead>

            """);
        foreach (var domain in model.Controls.GroupBy(c => c.DomainId))
        {
            html.Add($"<tbody data-card><tr class=\"domain\"><th colspan=\"3\" scope=\"colgroup\">{domain.Key} {model.T(domain.First().DomainTexts)}</th></tr>\n");
            foreach (var control in domain)
            {
                Row(html, model, control);
            }

            html.Add($"</tbody>\n");
        }

        return model.Section("controls", ReportTexts.Controls, html.Add($"</table>\n"));
    }

    private static void Row(Html html, ReportModel model, IsoControl control)
    {
        var csc = model.Verdict(control.Id, IsoRole.CSC);
        var csp = model.Verdict(control.Id, IsoRole.CSP);
        html.Add($"<tr data-row=\"{Class(csc)} {Class(csp)}\"><th scope=\"row\"><a href=\"#control-{control.Id}\"><b>{control.Id}</b> {model.T(control.Texts)}</a></th>{Cell(model, csc)}{Cell(model, csp)}</tr>\n");
    }

    private static string Class(IsoVerdict? verdict) => verdict is null ? string.Empty : StatusLook.Of(verdict.Status).Class;

    private static Html Cell(ReportModel model, IsoVerdict? verdict)
    {
        if (verdict is null)
        {
            return new Html().Add($"<td><span class=\"dim\" title=\"{model.T(ReportTexts.NotSelected)}\">—</span></td>");
        }

        var counts = new Html();
        foreach (var (status, count) in Counts(verdict).Where(c => c.Count > 0))
        {
            var look = StatusLook.Of(status);
            counts.Add($"<span class=\"c {look.Class}\" title=\"{model.T(look.Label)}\">{HtmlParts.Icon(look)}{count}</span> ");
        }

        return new Html().Add($"<td>{model.Chip(verdict.Status)}<div class=\"counts\">{counts}</div></td>");
    }

    private static IEnumerable<(IsoStatus Status, int Count)> Counts(IsoVerdict v) =>
    [
        (IsoStatus.Fail, v.Failed), (IsoStatus.DocumentOutdated, v.DocumentOutdated), (IsoStatus.NotEvaluated, v.NotEvaluated),
        (IsoStatus.AttestationExpired, v.AttestationExpired), (IsoStatus.AttestationRequired, v.AttestationRequired),
        (IsoStatus.Excepted, v.Excepted), (IsoStatus.Pass, v.Passed), (IsoStatus.Attested, v.Attested), (IsoStatus.NotApplicable, v.NotApplicable),
    ];
}
