namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>The numbers and the charts.</summary>
internal static class OverviewSection
{
    public static Html Of(ReportModel model)
    {
        var html = new Html().Add($"<h3>{model.T(ReportTexts.Sides)}</h3><ul class=\"tiles\">");
        foreach (var look in StatusLook.All)
        {
            var count = model.Verdicts.Count(v => v.Status == look.Status);
            if (count > 0)
            {
                html.Add($"<li class=\"tile {look.Class}\"><span class=\"n\">{model.N(count)}</span> <span class=\"l\">{HtmlParts.Icon(look)}{model.T(look.Label)}</span></li>");
            }
        }

        html.Add($"</ul>\n<div class=\"whole\">{StackedBar.Of(model, model.Verdicts, model.Verdicts.Count)}</div>\n");
        html.Add($"<div class=\"charts\">{Domains(model)}{Results(model)}</div>\n");
        return model.Section("overview", ReportTexts.Overview, html);
    }

    private static Html Domains(ReportModel model)
    {
        var domains = model.Controls.GroupBy(c => c.DomainId).ToList();
        var sides = domains.ToDictionary(d => d.Key, d => d.SelectMany(c => model.Verdicts.Where(v => v.ControlId == c.Id)).ToList());
        var longest = sides.Values.Select(s => s.Count).DefaultIfEmpty(1).Max();
        var html = Head(model, ReportTexts.ByDomain, ReportTexts.Domain, ReportTexts.Count);
        foreach (var domain in domains.Where(d => sides[d.Key].Count > 0))
        {
            var verdicts = sides[domain.Key];
            html.Add($"<tr><th scope=\"row\"><b>{domain.Key}</b> {model.T(domain.First().DomainTexts)}</th><td class=\"draw\">{StackedBar.Of(model, verdicts, longest)}</td><td class=\"num\">{model.N(verdicts.Count)}</td></tr>\n");
        }

        return html.Add($"</tbody></table></figure>\n");
    }

    private static Html Results(ReportModel model)
    {
        var counting = model.Results.Where(r => !r.Advisory).GroupBy(r => r.Status).ToDictionary(g => g.Key, g => g.Count());
        var longest = counting.Values.DefaultIfEmpty(1).Max();
        var html = Head(model, ReportTexts.ByResult, ReportTexts.Status, ReportTexts.Count);
        foreach (var look in StatusLook.All.Where(l => counting.ContainsKey(l.Status)))
        {
            var count = counting[look.Status];
            html.Add($"<tr><th scope=\"row\">{model.Mark(look.Status)}</th><td class=\"draw\">{StackedBar.Of([(look.Class, model.T(look.Label), count)], longest)}</td><td class=\"num\">{model.N(count)}</td></tr>\n");
        }

        return html.Add($"</tbody></table><p class=\"dim\">{model.T(ReportTexts.ResultsNote)}</p></figure>\n");
    }

    private static Html Head(ReportModel model, LocalText caption, LocalText first, LocalText last) => new Html().Add(
        $"<figure><table class=\"bars\"><caption>{model.T(caption)}</caption><colgroup><col><col><col></colgroup><thead class=\"sr\"><tr><th scope=\"col\">{model.T(first)}</th><th scope=\"col\">{model.T(ReportTexts.Share)}</th><th scope=\"col\">{model.T(last)}</th></tr></thead><tbody>\n");
}
