namespace ISO27017.Ops.Engine.Reports.Markdown;

/// <summary>A table as GitHub reads it.</summary>
internal static class MarkdownTable
{
    /// <summary>Writes a heading and a table; a sentence in its place where there are no rows; how many more there are where they are too many.</summary>
    public static void Write<T>(
        TextWriter text, ReportModel model, LocalText title, LocalText none, IReadOnlyList<T> rows, int most, IReadOnlyList<LocalText> head, Func<T, string[]> cells)
    {
        text.WriteLine($"\n## {model.T(title)}\n");
        if (rows.Count == 0)
        {
            text.WriteLine(model.T(none));
            return;
        }

        text.WriteLine(MarkdownText.Row([.. head.Select(h => MarkdownText.Of(model.T(h)))]));
        text.WriteLine(MarkdownText.Row([.. head.Select(_ => "---")]));
        foreach (var row in rows.Take(most))
        {
            text.WriteLine(MarkdownText.Row(cells(row)));
        }

        if (rows.Count > most)
        {
            text.WriteLine("\n" + model.T(
                $"ほか {rows.Count - most:N0} 件は、CSV または xlsx の報告書にあります。", $"{rows.Count - most:N0} more are in the reports as CSV or xlsx."));
        }
    }
}
