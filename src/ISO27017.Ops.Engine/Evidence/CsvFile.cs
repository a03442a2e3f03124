using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>A table that a spreadsheet opens rightly: UTF-8 with its mark, RFC 4180, no cell that is taken for a formula.</summary>
internal static class CsvFile
{
    // The full-width forms are taken for formulas too where an East Asian locale is set.
    private const string Formula = "=+-@＝＋－＠";

    /// <summary>Writes the head and the rows. The stream stays open.</summary>
    public static void Write(Stream target, IEnumerable<string> head, IEnumerable<IEnumerable<string?>> rows)
    {
        using var text = new StreamWriter(target, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        using var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" });
        foreach (var row in rows.Prepend(head))
        {
            foreach (var cell in row)
            {
                csv.WriteField(Cell(cell));
            }

            csv.NextRecord();
        }
    }

    /// <summary>The cell for <paramref name="value"/>: control characters as pictures, so a row stays a line and a formula text.</summary>
    public static string Cell(string? value)
    {
        var shown = VisibleText.Of(value ?? string.Empty);
        return shown.Length > 0 && Formula.Contains(shown[0], StringComparison.Ordinal) ? "'" + shown : shown;
    }
}
