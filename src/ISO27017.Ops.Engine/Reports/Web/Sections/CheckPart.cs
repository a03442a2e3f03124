using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>One check: its condition, its parameters, the AWS CLI lines, its documents, and its results.</summary>
internal static class CheckPart
{
    private const int Documents = 12;
    private const int Rows = 50;

    /// <param name="place">The control's page.</param>
    /// <param name="controlId">The control.</param>
    /// <param name="id">The check's id.</param>
    /// <param name="check">Its definition; null for an attestation, or a check that only results name.</param>
    /// <param name="results">Its results.</param>
    /// <param name="bytes">How much of the page they may take.</param>
    public static Html Of(Place place, string controlId, string id, IsoCheck? check, IReadOnlyList<IsoResult> results, int bytes)
    {
        var model = place.Model;
        var title = model.T(check?.Texts ?? results[0].Texts);
        var html = new Html().Add($"<section class=\"check\" data-card id=\"{PageNames.Anchor(id)}\"><h3><span class=\"mono\">{id}</span> {title}</h3><p class=\"meta\">{Kind(model, check?.Kind ?? results[0].Kind)}");
        foreach (var look in StatusLook.All)
        {
            var count = results.Count(r => r.Status == look.Status);
            if (count > 0)
            {
                html.Add($" · <span class=\"c {look.Class}\">{HtmlParts.Icon(look)}{model.T(look.Label)} {model.N(count)}</span>");
            }
        }

        html.Add($"</p>\n");
        if (check is { RestsOn.Length: > 0 })
        {
            RollUp(html, place, check, results);
            results = [.. results.Where(r => !check.RestsOn.Contains(r.ResourceId))];
        }
        else if (check is not null)
        {
            Definition(html, place, check, results);
        }

        if (results.Count > 0)
        {
            html.Add(Results(place, controlId, id, title, results).In(place, Rows, bytes));
        }

        return html.Add($"</section>\n");
    }

    // Whatever is not fine comes first.
    private static LongList Results(Place place, string controlId, string id, string title, IReadOnlyList<IsoResult> results)
    {
        var order = StatusLook.All.Select((l, i) => (l.Status, i)).ToDictionary(l => l.Status, l => l.i);
        var sorted = results.OrderBy(r => order[r.Status]).ToList();
        return new LongList(
            PageNames.Results(id), $"{id} {title}", [ReportTexts.Status, ReportTexts.Where, ReportTexts.ResourceAndProof, ReportTexts.WasObserved], "rows framed results",
            [.. sorted.Select(r => new ListRow(StatusLook.Of(r.Status), p => ResultRow.Of(p, r)))])
        {
            OwnRows = sorted.Count <= Rows ? null : [.. sorted.Select(r => new ListRow(StatusLook.Of(r.Status), p => ResultRow.OfMany(p, r)))],
            Intro = ResultRow.Intro,
            Back = p => (p.Control(controlId, id), $"{controlId} {(p.Model.Control(controlId) is null ? string.Empty : p.Model.ControlTitle(controlId))}"),
        };
    }

    private static string Kind(ReportModel model, IsoKind kind) => kind switch
    {
        IsoKind.ATT => model.T(ReportTexts.Attestation),
        IsoKind.SUP => $"{kind} · {model.T(ReportTexts.Advice)}",
        _ => kind.ToString(),
    };

    private static void Definition(Html html, Place place, IsoCheck check, IReadOnlyList<IsoResult> results)
    {
        var model = place.Model;
        html.Add($"<p class=\"label\">{model.T(ReportTexts.Expression)}</p><pre tabindex=\"0\"><code>{new Html().AddLines(check.Expression.Split('\n'))}</code></pre>\n");
        Parameters(html, model, check);
        if (check.AwsCli.Length > 0)
        {
            html.Add($"<p class=\"label\">{model.T(ReportTexts.Cli)}</p><div class=\"copy\"><pre tabindex=\"0\"><code>{new Html().AddLines(check.AwsCli)}</code></pre></div>\n");
        }

        // Few results have them in their rows.
        if (results.Count > Rows && results.SelectMany(r => r.Documents).Distinct().Order(StringComparer.Ordinal).ToList() is { Count: > 0 } documents)
        {
            html.Add($"<p class=\"label\">{model.T(ReportTexts.Documents)} ({model.N(documents.Count)})</p><p class=\"proof\">{place.Documents(documents, Documents, where: true)}</p>\n");
        }
    }

    // What it rests on has its own part: its conditions, command lines and documents stand there.
    private static void RollUp(Html html, Place place, IsoCheck check, IReadOnlyList<IsoResult> results)
    {
        var model = place.Model;
        html.Add($"<p class=\"label\">{model.T(ReportTexts.RestsOn)}</p><ul class=\"rests\">\n");
        foreach (var name in check.RestsOn)
        {
            var result = results.FirstOrDefault(r => r.ResourceId == name);
            html.Add(result is null ? new Html().Add($"<li>") : new Html().Add($"<li data-row=\"{StatusLook.Of(result.Status).Class}\">")).Add(place.RestLink(name));
            if (result is not null)
            {
                html.Add($" {model.Chip(result.Status)} <span class=\"dim\">{Counts(model, result)}</span>");
            }

            html.Add($"</li>\n");
        }

        html.Add($"</ul>\n");
        if (check.Expression.Split('\n') is [_, var accounts])
        {
            html.Add($"<p class=\"meta mono\">{accounts}</p>\n");
        }
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
            html.Add($"<li><span class=\"mono\">{name}</span> = {model.Code(model.Parameters[name]?.ToString(Formatting.None), 400)}</li>");
        }

        html.Add($"</ul>\n");
    }
}
