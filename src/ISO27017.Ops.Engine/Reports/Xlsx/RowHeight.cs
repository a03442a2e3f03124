namespace ISO27017.Ops.Engine.Reports.Xlsx;

/// <summary>How tall a row must be for its wrapped texts. Not every reader works it out when it opens a file.</summary>
internal static class RowHeight
{
    private const double Tallest = 409;
    private const char FirstWide = '\u1100';

    /// <summary>The height in points.</summary>
    /// <param name="language">The report's language, on whose font it depends.</param>
    /// <param name="cells">The texts that wrap, each with the width of its cell in characters.</param>
    public static double Of(string language, IEnumerable<(string? Text, double Width)> cells)
    {
        var lines = cells.Select(c => c.Text is null ? 1 : c.Text.Split('\n').Sum(p => Lines(p, c.Width))).DefaultIfEmpty(1).Max();
        var (line, least) = language == "ja" ? (16.5, 18.0) : (13.2, 15.0);
        return Math.Min(Tallest, Math.Max(least, Math.Ceiling(lines * line) + 1));
    }

    // Letters of East Asia are twice as wide; words that do not fit leave a gap at a line's end.
    private static int Lines(string paragraph, double width)
    {
        var wide = paragraph.Count(c => c >= FirstWide);
        var gaps = wide > paragraph.Length / 2 ? 1.06 : 1.15;
        return Math.Max(1, (int)Math.Ceiling(((paragraph.Length + wide) * gaps) / width));
    }
}
