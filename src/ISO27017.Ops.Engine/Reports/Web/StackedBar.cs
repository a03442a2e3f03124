namespace ISO27017.Ops.Engine.Reports.Web;

/// <summary>One bar of coloured parts; its words stand in its label, so a screen reader hears the numbers.</summary>
internal static class StackedBar
{
    private const double Width = 1000;

    /// <summary>The bar of <paramref name="parts"/>; it is as long as their sum is of <paramref name="whole"/>.</summary>
    public static Html Of(IReadOnlyList<(string Class, string Label, int Count)> parts, int whole)
    {
        var label = string.Join(", ", parts.Where(p => p.Count > 0).Select(p => FormattableString.Invariant($"{p.Label} {p.Count}")));
        var html = new Html().Add($"<svg class=\"bar\" viewBox=\"0 0 1000 20\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"{label}\">");
        double x = 0;
        foreach (var part in parts.Where(p => p.Count > 0))
        {
            // A part never vanishes, however few it counts.
            var width = Math.Max(4, Width * part.Count / Math.Max(1, whole));
            html.Add($"<rect class=\"f-{part.Class}\" x=\"{x}\" y=\"0\" width=\"{Math.Max(2, width - 2)}\" height=\"20\"><title>{part.Label} {part.Count}</title></rect>");
            x += width;
        }

        return html.Add($"</svg>");
    }

    /// <summary>The bar of the sides' verdicts.</summary>
    public static Html Of(ReportModel model, IEnumerable<IsoVerdict> verdicts, int whole)
    {
        var counts = verdicts.GroupBy(v => v.Status).ToDictionary(g => g.Key, g => g.Count());
        return Of([.. StatusLook.All.Select(l => (l.Class, model.T(l.Label), counts.GetValueOrDefault(l.Status)))], whole);
    }
}
