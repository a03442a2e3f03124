using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ISO27017.Ops.Engine.Reports.Xlsx;

/// <summary>The table of a sheet, whose filters and name a reader can use.</summary>
/// <param name="Name">Its name in formulas.</param>
/// <param name="Reference">Its cells, head included.</param>
/// <param name="Heads">The words of its head.</param>
internal sealed record XlsxTable(string Name, string Reference, IReadOnlyList<string> Heads)
{
    /// <summary>A table style that every Excel has.</summary>
    public const string StyleName = "TableStyleLight1";

    /// <summary>The part.</summary>
    /// <param name="id">Its number in the workbook.</param>
    public Table Part(uint id)
    {
        var columns = new TableColumns { Count = (uint)Heads.Count };
        columns.Append(Heads.Select((h, i) => new TableColumn { Id = (uint)i + 1, Name = XlsxText.Escaped(h) }));
        return new Table(
            new AutoFilter { Reference = Reference },
            columns,
            new TableStyleInfo { Name = StyleName, ShowFirstColumn = false, ShowLastColumn = false, ShowRowStripes = true, ShowColumnStripes = false })
        {
            Id = id, Name = Name, DisplayName = Name, Reference = Reference, TotalsRowShown = false,
        };
    }

    /// <summary>The letters of a column, from 1.</summary>
    public static string Letters(int column)
    {
        var letters = string.Empty;
        for (; column > 0; column = (column - 1) / 26)
        {
            letters = (char)('A' + ((column - 1) % 26)) + letters;
        }

        return letters;
    }

    /// <summary>A cell's place.</summary>
    public static string Cell(int column, int row) => Letters(column) + row.ToString(CultureInfo.InvariantCulture);
}
