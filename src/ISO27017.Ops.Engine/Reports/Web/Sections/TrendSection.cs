namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>How the verdicts stood and fell over the organisation's packages.</summary>
internal static class TrendSection
{
    /// <summary>The section; nothing where no trend was asked for.</summary>
    public static Html Of(Place place)
    {
        var model = place.Model;
        var counted = model.Trend.Where(t => t.Verified).ToList();
        if (counted.Count == 0)
        {
            return new Html();
        }

        var html = TrendChart.Of(model, counted).Add($"<h3>{model.T(ReportTexts.TrendTable)}</h3>\n");
        var versions = counted.Select(t => t.CatalogVersion).ToList();
        html.Add(new LongList(
            "list-trend", model.T(ReportTexts.TrendTable),
            [
                ReportTexts.Package, ReportTexts.Fine, StatusLook.Of(IsoStatus.Fail).Label, StatusLook.Of(IsoStatus.DocumentOutdated).Label, StatusLook.Of(IsoStatus.NotEvaluated).Label,
                ReportTexts.ToAttest, StatusLook.Of(IsoStatus.Excepted).Label, StatusLook.Of(IsoStatus.NotApplicable).Label, ReportTexts.Fell, ReportTexts.Rose,
            ],
            "rows framed trends", [.. counted.Select((t, i) => new ListRow(null, p => Cells(p, t, i > 0 && versions[i - 1] != t.CatalogVersion))).Reverse()]).In(place, 60, 60_000));
        html.Add($"<h3>{model.T(ReportTexts.TrendTurns)}</h3><p>{model.T(ReportTexts.TrendNote)}</p>\n");
        var turns = counted.AsEnumerable().Reverse().SelectMany(t => t.Turned.Select((d, i) => (Point: t, Difference: d, Fell: i < t.Fell))).ToList();
        html.Add(turns.Count == 0
            ? new Html().Add($"<p class=\"good\">{model.T(ReportTexts.TrendNoTurns)}</p>\n")
            : new LongList(
                "list-turns", model.T(ReportTexts.TrendTurns), [ReportTexts.AsOf, ReportTexts.Side, ReportTexts.Turned], "rows framed",
                [.. turns.Select(t => new ListRow(Look(t.Difference.After), p => Turn(p, t.Point, t.Difference, t.Fell)))]).In(place, 100, 60_000));
        return model.Section("trend", ReportTexts.Trend, html.Add(Uncounted(place)));
    }

    private static Html Cells(Place place, IsoTrend point, bool otherCatalogue)
    {
        var model = place.Model;
        var html = new Html().Add($"<th scope=\"row\">{When(point)}<span class=\"msg\">{Name(model, point)}");
        var partial = point.Partial ? $" · {model.T(ReportTexts.TrendPartial)}" : string.Empty;
        var other = otherCatalogue ? $" · {model.T(ReportTexts.TrendCatalogue)}" : string.Empty;
        html.Add($"{partial}{other}</span></th>");
        Number(html, model, ReportTexts.Fine, point.Passed + point.Attested);
        Number(html, model, StatusLook.Of(IsoStatus.Fail).Label, point.Failed);
        Number(html, model, StatusLook.Of(IsoStatus.DocumentOutdated).Label, point.DocumentOutdated);
        Number(html, model, StatusLook.Of(IsoStatus.NotEvaluated).Label, point.NotEvaluated);
        Number(html, model, ReportTexts.ToAttest, point.AttestationRequired + point.AttestationExpired);
        Number(html, model, StatusLook.Of(IsoStatus.Excepted).Label, point.Excepted);
        Number(html, model, StatusLook.Of(IsoStatus.NotApplicable).Label, point.NotApplicable);
        Number(html, model, ReportTexts.Fell, point.Fell);
        Number(html, model, ReportTexts.Rose, point.Rose);
        return html;
    }

    private static void Number(Html html, ReportModel model, LocalText label, int? number) =>
        html.Add($"<td data-label=\"{model.T(label)}\" class=\"num\">{(number is { } n ? model.N(n) : "—")}</td>");

    private static Html Turn(Place place, IsoTrend point, IsoDifference turn, bool fell)
    {
        var model = place.Model;
        var side = $"{turn.ControlId}-{turn.Role}";
        var html = new Html().Add($"<td data-label=\"{model.T(ReportTexts.AsOf)}\">{When(point)}<span class=\"msg\">{Name(model, point)}</span></td><td data-label=\"{model.T(ReportTexts.Side)}\">");
        html.Add(place.RestLink(side)).Add($" {model.ControlTitle(turn.ControlId!)}</td><td data-label=\"{model.T(ReportTexts.Turned)}\"><b>{model.T(fell ? ReportTexts.Fell : ReportTexts.Rose)}</b> ");
        return html.Add($"{Mark(model, turn.Before)} <span class=\"dim\">→</span> {Mark(model, turn.After)}</td>");
    }

    private static Html Mark(ReportModel model, string? status) => model.Mark(Enum.Parse<IsoStatus>(status!));

    private static StatusLook Look(string? status) => StatusLook.Of(Enum.Parse<IsoStatus>(status!));

    private static Html Uncounted(Place place)
    {
        var model = place.Model;
        var uncounted = model.Trend.Where(t => !t.Verified).ToList();
        return uncounted.Count == 0 ? new Html() : new Html().Add($"<h3>{model.T(ReportTexts.TrendUncounted)}</h3>\n").Add(new LongList(
            "list-uncounted", model.T(ReportTexts.TrendUncounted), [ReportTexts.Package, ReportTexts.Problem], "rows framed",
            [.. uncounted.Select(t => new ListRow(null, p => new Html().Add($"<td data-label=\"{model.T(ReportTexts.Package)}\">{HtmlParts.Cut(t.Name, 200)}</td><td data-label=\"{model.T(ReportTexts.Problem)}\">{HtmlParts.Cut(string.Join(' ', t.Problems), 500)}</td>")))]).In(place, 40, 30_000));
    }

    private static string When(IsoTrend point) => point.At is { } at ? ReportModel.Minute(at) : string.Empty;

    private static string Name(ReportModel model, IsoTrend point) => point.Name.Length == 0 ? model.T(ReportTexts.TrendThis) : HtmlParts.Cut(point.Name, 100);
}
