using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>One check: its condition, its parameters, the AWS CLI lines, its documents, and what passed.</summary>
internal static class CheckPart
{
    private const int Passes = 10;
    private const int Documents = 12;

    public static void Add(Html html, ReportModel model, IsoCheck check, IReadOnlyList<IsoResult> results)
    {
        html.Add($"<div class=\"check\" id=\"check-{check.Id}\"><h4><span class=\"mono\">{check.Id}</span> {model.T(check.Texts)}</h4><p class=\"meta\">{check.Kind.ToString()}");
        foreach (var status in results.GroupBy(r => r.Status).OrderBy(g => g.Key))
        {
            var look = StatusLook.Of(status.Key);
            html.Add($" · <span class=\"c {look.Class}\">{HtmlParts.Icon(look)}{model.T(look.Label)} {model.N(status.Count())}</span>");
        }

        html.Add($"</p>\n");
        if (check.RestsOn.Length > 0)
        {
            RollUp(html, model, check, results);
            return;
        }

        html.Add($"<p class=\"label\">{model.T(ReportTexts.Expression)}</p><pre tabindex=\"0\"><code>{new Html().AddLines(check.Expression.Split('\n'))}</code></pre>\n");
        Parameters(html, model, check);
        if (check.AwsCli.Length > 0)
        {
            html.Add($"<p class=\"label\">{model.T(ReportTexts.Cli)}</p><div class=\"copy\"><pre tabindex=\"0\"><code>{new Html().AddLines(check.AwsCli)}</code></pre></div>\n");
        }

        Resources(html, model, [.. results.Where(r => r.Status == IsoStatus.Pass)]);
        var documents = results.SelectMany(r => r.Documents).Distinct().Order(StringComparer.Ordinal).ToList();
        if (documents.Count > 0)
        {
            html.Add($"<p class=\"label\">{model.T(ReportTexts.Documents)}</p><p class=\"proof\">{model.Links(documents, Documents)}</p>\n");
        }

        html.Add($"</div>\n");
    }

    // What it rests on has its own part: its conditions, command lines and documents stand there.
    private static void RollUp(Html html, ReportModel model, IsoCheck check, IReadOnlyList<IsoResult> results)
    {
        html.Add($"<p class=\"label\">{model.T(ReportTexts.RestsOn)}</p><ul class=\"passed\">");
        foreach (var name in check.RestsOn)
        {
            html.Add($"<li>{model.RestLink(name)}");
            if (results.FirstOrDefault(r => r.ResourceId == name) is { } result)
            {
                html.Add($" {model.Chip(result.Status)} <span class=\"dim\">{Counts(model, result)}</span>");
            }

            html.Add($"</li>");
        }

        html.Add($"</ul>\n");
        if (check.Expression.Split('\n') is [_, var accounts])
        {
            html.Add($"<p class=\"meta mono\">{accounts}</p>\n");
        }

        html.Add($"</div>\n");
    }

    // What a roll-up observed is how many of each status there were.
    private static string Counts(ReportModel model, IsoResult result)
    {
        try
        {
            var counts = JObject.Parse(result.Observed ?? "{}").Properties()
                .Select(p => Enum.TryParse<IsoStatus>(p.Name, out var status) ? $"{model.T(StatusLook.Of(status).Label)} {p.Value}" : string.Empty);
            return HtmlParts.Cut(string.Join(", ", counts.Where(c => c.Length > 0)), 200);
        }
        catch (JsonException)
        {
            return HtmlParts.Cut(result.Observed ?? string.Empty, 200);
        }
    }

    private static void Parameters(Html html, ReportModel model, IsoCheck check)
    {
        if (check.Parameters.Length == 0)
        {
            return;
        }

        html.Add($"<p class=\"label\">{model.T(ReportTexts.Parameter)}</p><ul class=\"params\">");
        foreach (var name in check.Parameters)
        {
            var value = model.Parameters[name]?.ToString(Formatting.None);
            html.Add($"<li><span class=\"mono\">{name}</span> = {HtmlParts.Code(value is null ? null : HtmlParts.Cut(value, 200))}</li>");
        }

        html.Add($"</ul>\n");
    }

    private static void Resources(Html html, ReportModel model, List<IsoResult> passed)
    {
        if (passed.Count == 0)
        {
            return;
        }

        html.Add($"<p class=\"label\">{model.T(ReportTexts.Passed)} ({model.N(passed.Count)})</p><ul class=\"passed\">");
        foreach (var result in passed.Take(Passes))
        {
            html.Add($"<li><span class=\"res\">{HtmlParts.Cut(result.ResourceId ?? model.T(ReportTexts.WholeScope), 300)}</span> <span class=\"dim\">{$"{result.AccountId} {result.Region}".Trim()}</span></li>");
        }

        html.Add($"</ul>");
        if (passed.Count > Passes)
        {
            html.Add($"<p class=\"more\">{model.T($"ほか {passed.Count - Passes:N0} 件は results.csv にあります。", $"{passed.Count - Passes:N0} more are in results.csv.")}</p>");
        }

        html.Add($"\n");
    }
}
