using System.Text;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Pdf;

/// <summary>From the characters that a page paints to its lines, in the order in which they are painted.</summary>
internal static class PdfLines
{
    // In multiples of the character's size
    private const double OtherLine = 0.5;
    private const double Back = 1.0;
    private const double Gap = 0.2;
    private const double WideGap = 0.5;
    private const double Paragraph = 2.2;

    /// <summary>The lines.</summary>
    public static IReadOnlyList<PdfLine> Of(PdfPageText page)
    {
        var lines = new List<PdfLine>();
        var text = new StringBuilder();
        var tight = false;
        PdfGlyph? before = null;
        foreach (var letter in page.Glyphs)
        {
            if (string.IsNullOrEmpty(letter.Value) || letter.Value[0] == '\0') continue;
            if (before is { } last)
            {
                var size = Size(last);
                var down = last.Start.Y - letter.Start.Y;
                if (Math.Abs(down) > OtherLine * size || letter.Start.X < last.End.X - (Back * size))
                {
                    Flush();
                    tight = lines.Count > 0 && down > 0 && down < Paragraph * Math.Max(size, Size(letter));
                }
                else if (IsSpace(last, letter, size))
                {
                    text.Append(' ');
                }
            }

            text.Append(letter.Value);
            before = letter;
        }

        Flush();
        return lines;

        void Flush()
        {
            var line = text.ToString().Trim();
            text.Clear();
            if (line.Length > 0) lines.Add(new PdfLine(line, tight));
        }
    }

    // Japanese has no spaces between words; a wide gap parts the cells of a table
    private static bool IsSpace(PdfGlyph last, PdfGlyph letter, double size)
    {
        if (string.IsNullOrWhiteSpace(last.Value) || string.IsNullOrWhiteSpace(letter.Value)) return false;
        var gap = letter.Start.X - last.End.X;
        return gap > WideGap * size
            || (gap > Gap * size && !MatchText.IsJapanese(last.Value[^1]) && !MatchText.IsJapanese(letter.Value[0]));
    }

    private static double Size(PdfGlyph letter) => letter.Size is > 0.5 and < 1000 ? letter.Size : 10;
}
