namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>How each check was judged, a control at a time.</summary>
internal static class JudgedSection
{
    public static Html Of(ReportModel model)
    {
        var results = model.Results.ToLookup(r => r.CheckId);
        var html = new Html().Add($"<p>{model.T(ReportTexts.JudgedIntro)}</p>\n");
        foreach (var control in model.Controls)
        {
            html.Add($"<details class=\"control\" id=\"control-{control.Id}\"><summary><b>{control.Id}</b> {model.T(control.Texts)}<span class=\"sides\">");
            foreach (var role in Enum.GetValues<IsoRole>())
            {
                if (model.Verdict(control.Id, role) is { } verdict)
                {
                    html.Add($"<span class=\"role\">{role.ToString()}</span>{model.Chip(verdict.Status)} ");
                }
            }

            html.Add($"</span></summary>\n<p class=\"meta\">{control.Edition} · ISO/IEC 27002:2022 {string.Join(", ", control.Iso27002_2022)}</p>\n");
            foreach (var role in Enum.GetValues<IsoRole>())
            {
                Side(html, model, control, role, results);
            }

            html.Add($"</details>\n");
        }

        return model.Section("judged", ReportTexts.Judged, html);
    }

    private static void Side(Html html, ReportModel model, IsoControl control, IsoRole role, ILookup<string, IsoResult> results)
    {
        var verdict = model.Verdict(control.Id, role);
        html.Add($"<section class=\"side\"><h3>{model.T(role == IsoRole.CSC ? ReportTexts.Csc : ReportTexts.Csp)}</h3>");
        if (verdict is null)
        {
            html.Add($"<p class=\"dim\">{model.T(ReportTexts.NotSelected)}</p></section>\n");
            return;
        }

        html.Add($"<p>{model.Chip(verdict.Status)} {model.T(verdict.Messages)}</p>\n");
        if ((role == IsoRole.CSC ? control.GuidanceCsc : control.GuidanceCsp) is { } guidance)
        {
            html.Add($"<p class=\"guidance\"><b>{model.T(ReportTexts.Guidance)}</b> {model.T(guidance)}</p>\n");
        }

        var checks = model.Checks[control.Id].Where(c => c.Role == role).OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        if (checks.Count == 0)
        {
            html.Add($"<p class=\"dim\">{model.T(ReportTexts.NoChecks)}</p>\n");
        }

        foreach (var check in checks)
        {
            CheckPart.Add(html, model, check, [.. results[check.Id]]);
        }

        html.Add($"</section>\n");
    }
}
