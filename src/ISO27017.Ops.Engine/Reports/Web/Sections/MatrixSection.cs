namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>Every control with the verdict of both sides.</summary>
internal static class MatrixSection
{
    public static Html Of(Place place)
    {
        var model = place.Model;
        var html = new Html().Add($"""
            <p>{model.T(ReportTexts.ControlsIntro)}</p>
            <table class="matrix"><thead><tr><th scope="col">{model.T(ReportTexts.Control)}</th><th scope="col">{model.T(ReportTexts.Csc)}</th><th scope="col">{model.T(ReportTexts.Csp)}</th></tr></thead>

            """);
        foreach (var domain in model.Controls.GroupBy(c => c.DomainId))
        {
            html.Add($"<tbody data-card><tr class=\"domain\"><th colspan=\"3\" scope=\"rowgroup\">{domain.Key} {model.T(domain.First().DomainTexts)}</th></tr>\n");
            foreach (var control in domain)
            {
                Row(html, place, control);
            }

            html.Add($"</tbody>\n");
        }

        return model.Section("controls", ReportTexts.Controls, html.Add($"</table>\n"));
    }

    private static void Row(Html html, Place place, IsoControl control)
    {
        var model = place.Model;
        var csc = model.Verdict(control.Id, IsoRole.CSC);
        var csp = model.Verdict(control.Id, IsoRole.CSP);
        html.Add($"<tr id=\"{Anchor(control.Id)}\" data-row=\"{Class(csc)} {Class(csp)}\"><th scope=\"row\">");
        _ = place.Pages.Has(control.Id)
            ? html.Add($"<a href=\"{place.Control(control.Id)}\"><b>{control.Id}</b> {model.T(control.Texts)}</a>")
            : html.Add($"<b>{control.Id}</b> {model.T(control.Texts)}");
        html.Add($"</th>{Cell(model, csc, ReportTexts.CscShort)}{Cell(model, csp, ReportTexts.CspShort)}</tr>\n");
    }

    /// <summary>The anchor of a control's row.</summary>
    public static string Anchor(string controlId) => PageNames.Control(controlId)[..^".html".Length];

    private static string Class(IsoVerdict? verdict) => verdict is null ? string.Empty : StatusLook.Of(verdict.Status).Class;

    private static Html Cell(ReportModel model, IsoVerdict? verdict, LocalText side)
    {
        if (verdict is null)
        {
            return new Html().Add($"<td data-label=\"{model.T(side)}\"><span class=\"dim\">— <span class=\"sr\">{model.T(ReportTexts.NotSelected)}</span></span></td>");
        }

        var counts = new Html();
        foreach (var (status, count) in Counts(verdict).Where(c => c.Count > 0))
        {
            counts.Add(model.Count(status, count)).Add($" ");
        }

        return new Html().Add($"<td data-label=\"{model.T(side)}\">{model.Chip(verdict.Status)}<div class=\"counts\">{counts}</div></td>");
    }

    /// <summary>The counts of a verdict, from the worst.</summary>
    public static IEnumerable<(IsoStatus Status, int Count)> Counts(IsoVerdict v) =>
    [
        (IsoStatus.Fail, v.Failed), (IsoStatus.DocumentOutdated, v.DocumentOutdated), (IsoStatus.NotEvaluated, v.NotEvaluated),
        (IsoStatus.AttestationExpired, v.AttestationExpired), (IsoStatus.AttestationRequired, v.AttestationRequired),
        (IsoStatus.Excepted, v.Excepted), (IsoStatus.Pass, v.Passed), (IsoStatus.Attested, v.Attested), (IsoStatus.NotApplicable, v.NotApplicable),
    ];
}
