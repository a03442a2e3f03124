namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>The numbers and the charts.</summary>
internal static class OverviewSection
{
    public static Html Of(ReportModel model)
    {
        var html = new Html().Add($"<div class=\"tiles\" role=\"list\" aria-label=\"{model.T(ReportTexts.Sides)}\">");
        foreach (var look in StatusLook.All)
        {
            var count = model.Verdicts.Count(v => v.Status == look.Status);
            if (count > 0)
            {
                html.Add($"<div class=\"tile {look.Class}\" role=\"listitem\"><span class=\"n\">{count}</span><span class=\"l\">{HtmlParts.Icon(look)}{model.T(look.Label)}</span></div>");
            }
        }

        html.Add($"</div>\n<div class=\"whole\">{StackedBar.Of(model, model.Verdicts, model.Verdicts.Count)}</div>\n");
        html.Add($"<div class=\"charts\">{Domains(model)}{Services(model)}</div>\n");
        return model.Section("overview", ReportTexts.Overview, html);
    }

    private static Html Domains(ReportModel model)
    {
        var domains = model.Controls.GroupBy(c => c.DomainId).ToList();
        var sides = domains.ToDictionary(d => d.Key, d => d.SelectMany(c => model.Verdicts.Where(v => v.ControlId == c.Id)).ToList());
        var longest = sides.Values.Select(s => s.Count).DefaultIfEmpty(1).Max();
        var html = new Html().Add($"<figure><figcaption>{model.T(ReportTexts.ByDomain)}</figcaption><table class=\"bars\"><tbody>");
        foreach (var domain in domains.Where(d => sides[d.Key].Count > 0))
        {
            var verdicts = sides[domain.Key];
            html.Add($"<tr><th scope=\"row\"><b>{domain.Key}</b> {model.T(domain.First().DomainTexts)}</th><td class=\"draw\">{StackedBar.Of(model, verdicts, longest)}</td><td class=\"num\">{verdicts.Count}</td></tr>\n");
        }

        return html.Add($"</tbody></table></figure>\n");
    }

    private static Html Services(ReportModel model)
    {
        var services = model.Coverage.GroupBy(c => c.Operation.Split(':')[0]).OrderByDescending(g => g.Count(ReportModel.IsUnanswered))
            .ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var shown = services.Take(14).ToList();
        var longest = shown.Select(s => s.Count()).DefaultIfEmpty(1).Max();
        var html = new Html().Add($"<figure><figcaption>{model.T(ReportTexts.ByService)}</figcaption><table class=\"bars\"><tbody>");
        foreach (var service in shown)
        {
            var without = service.Count(ReportModel.IsUnanswered);
            var all = service.Count();
            var bar = StackedBar.Of(
                [("pass", model.T(ReportTexts.Answered), all - without), ("unseen", model.T(ReportTexts.Unanswered), without)], longest);
            html.Add($"<tr><th scope=\"row\" class=\"mono\">{service.Key}</th><td class=\"draw\">{bar}</td><td class=\"num\">{model.N(all - without)} / {model.N(all)}</td></tr>\n");
        }

        html.Add($"</tbody></table>");
        if (services.Count > shown.Count)
        {
            html.Add($"<p class=\"dim\"><a href=\"#coverage\">{model.T($"ほか {services.Count - shown.Count} サービスは一覧に", $"{services.Count - shown.Count} more services in the table")}</a></p>");
        }

        return html.Add($"<p class=\"legend\"><span class=\"key f-pass\"></span>{model.T(ReportTexts.Answered)} <span class=\"key f-unseen\"></span>{model.T(ReportTexts.Unanswered)}</p></figure>\n");
    }
}
