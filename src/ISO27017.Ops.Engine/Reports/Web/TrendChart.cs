namespace ISO27017.Ops.Engine.Reports.Web;

/// <summary>A column a package, made of its verdicts, the worst at the bottom: what fails is read from one line. The numbers stand in the
/// table below it.</summary>
internal static class TrendChart
{
    private const int Most = 60;
    private const double Height = 200;
    private const double Step = 20;

    /// <summary>The chart of the last points.</summary>
    public static Html Of(ReportModel model, IReadOnlyList<IsoTrend> points)
    {
        var shown = points.TakeLast(Most).ToList();
        var highest = Math.Max(1, shown.Max(p => p.Total));
        var (first, last) = (shown[0], shown[^1]);
        var said = model.T(
            $"{Day(first)} から {Day(last)} までの {shown.Count:N0} 回。不適合は {first.Failed:N0} 側から {last.Failed:N0} 側へ、適合と証明済みは {first.Passed + first.Attested:N0} 側から {last.Passed + last.Attested:N0} 側へ。",
            $"{shown.Count:N0} runs from {Day(first)} to {Day(last)}. Failing sides went from {first.Failed:N0} to {last.Failed:N0}, those that pass or are attested from {first.Passed + first.Attested:N0} to {last.Passed + last.Attested:N0}.");
        var html = new Html().Add($"<figure class=\"trend\"><figcaption>{model.T(ReportTexts.TrendChart)}</figcaption>\n");
        html.Add($"<svg viewBox=\"0 0 {shown.Count * Step} {Height}\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{said}\"><title>{model.T(ReportTexts.TrendChart)}</title><desc>{said}</desc>\n");
        for (var i = 0; i < shown.Count; i++)
        {
            Column(html, model, shown[i], i * Step, Height / highest);
        }

        html.Add($"</svg><p class=\"axis\"><span>{Day(first)}</span><span>{(shown.Count > 1 ? Day(last) : string.Empty)}</span></p>\n<p class=\"legend\">");
        foreach (var look in StatusLook.All.Where(l => shown.Exists(p => Count(p, l.Status) > 0)))
        {
            html.Add($"<span class=\"c {look.Class}\"><span class=\"key f-{look.Class}\"></span>{HtmlParts.Icon(look)}{model.T(look.Label)}</span> ");
        }

        var rest = shown.Count == points.Count ? string.Empty : model.T($"図は最後の {Most} 回です。", $" The chart has the last {Most}.");
        return html.Add($"</p><p>{said}{rest}</p></figure>\n");
    }

    /// <summary>How many sides of a package have a status.</summary>
    public static int Count(IsoTrend point, IsoStatus status) => status switch
    {
        IsoStatus.Pass => point.Passed,
        IsoStatus.Fail => point.Failed,
        IsoStatus.DocumentOutdated => point.DocumentOutdated,
        IsoStatus.NotEvaluated => point.NotEvaluated,
        IsoStatus.NotApplicable => point.NotApplicable,
        IsoStatus.Attested => point.Attested,
        IsoStatus.AttestationRequired => point.AttestationRequired,
        IsoStatus.AttestationExpired => point.AttestationExpired,
        _ => point.Excepted,
    };

    private static void Column(Html html, ReportModel model, IsoTrend point, double x, double scale)
    {
        var y = Height;
        foreach (var look in StatusLook.All)
        {
            var count = Count(point, look.Status);
            if (count > 0)
            {
                y -= count * scale;
                html.Add($"<rect class=\"f-{look.Class}\" x=\"{x + 1.5}\" y=\"{y}\" width=\"{Step - 3}\" height=\"{count * scale}\"><title>{Day(point)} {model.T(look.Label)} {model.N(count)}</title></rect>");
            }
        }

        html.Add($"\n");
    }

    private static string Day(IsoTrend point) => point.At is { } at ? ReportModel.Minute(at)[..10] : string.Empty;
}
