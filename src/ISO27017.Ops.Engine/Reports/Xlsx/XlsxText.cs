using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Reports.Xlsx;

/// <summary>Text as a cell can hold it.</summary>
internal static partial class XlsxText
{
    /// <summary>How many characters Excel takes in a cell.</summary>
    public const int Most = 32_767;

    private const int Kept = 32_500;

    /// <summary>The text of a cell: what XML cannot hold is shown, lines stay lines, and what does not fit is said.</summary>
    public static string Of(ReportModel model, string text)
    {
        var shown = VisibleText.Lines(text);
        if (shown.Length > Most)
        {
            var end = char.IsHighSurrogate(shown[Kept - 1]) ? Kept - 1 : Kept;
            var rest = shown.Length - end;
            shown = shown[..end] + model.T(
                $"…［Excel のセルに入らないため、以下 {rest:N0} 文字を省略。全体は CSV の報告書にあります］",
                $"… [{rest:N0} more characters do not fit into a cell of Excel; the report as CSV has them all]");
        }

        return shown;
    }

    /// <summary>The same as it stands in the file, where <c>_x0041_</c> means another character.</summary>
    public static string Escaped(string text) => text.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(text, "_x005F_") : text;

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)")]
    private static partial Regex Escape();
}
