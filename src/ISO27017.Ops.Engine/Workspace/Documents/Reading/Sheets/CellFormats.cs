using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelNumberFormat;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Sheets;

/// <summary>Shows numbers and dates as their cells' formats say.</summary>
internal sealed class CellFormats
{
    // The built-in formats, those of dates as a Japanese Excel shows them
    private static readonly Dictionary<uint, string> BuiltIn = new()
    {
        [1] = "0", [2] = "0.00", [3] = "#,##0", [4] = "#,##0.00", [9] = "0%", [10] = "0.00%", [11] = "0.00E+00",
        [14] = "yyyy/m/d", [15] = "d-mmm-yy", [16] = "d-mmm", [17] = "mmm-yy", [18] = "h:mm AM/PM", [19] = "h:mm:ss AM/PM",
        [20] = "h:mm", [21] = "h:mm:ss", [22] = "yyyy/m/d h:mm", [30] = "m/d/yy", [31] = "yyyy\"年\"m\"月\"d\"日\"",
        [32] = "h\"時\"mm\"分\"", [33] = "h\"時\"mm\"分\"ss\"秒\"", [37] = "#,##0;-#,##0", [38] = "#,##0;-#,##0", [39] = "#,##0.00;-#,##0.00",
        [40] = "#,##0.00;-#,##0.00", [45] = "mm:ss", [46] = "[h]:mm:ss", [47] = "mm:ss.0", [48] = "##0.0E+0", [49] = "@",
        [55] = "yyyy\"年\"m\"月\"", [56] = "m\"月\"d\"日\"",
    };

    private readonly List<NumberFormat?> _formats = [];
    private readonly bool _from1904;

    /// <summary>Reads them.</summary>
    public CellFormats(Stylesheet? styles, bool from1904)
    {
        _from1904 = from1904;
        var own = new Dictionary<uint, string>();
        foreach (var format in styles?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            if (format.NumberFormatId?.Value is { } id && format.FormatCode?.Value is { } code) own[id] = code;
        foreach (var cell in styles?.CellFormats?.Elements<CellFormat>() ?? [])
        {
            var id = cell.NumberFormatId?.Value ?? 0;
            _formats.Add(own.TryGetValue(id, out var code) || BuiltIn.TryGetValue(id, out code) ? new NumberFormat(code) : null);
        }
    }

    /// <summary>A number as its cell shows it.</summary>
    /// <param name="value">The value in the file.</param>
    /// <param name="style">The cell's style; null for none.</param>
    public string Show(string value, uint? style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) return value;
        var format = style is { } index && index < _formats.Count ? _formats[(int)index] : null;
        if (format is not { IsValid: true }) return number.ToString("G15", CultureInfo.InvariantCulture);
        // A date in days from the other epoch, or one that no calendar has
        if (format.IsDateTimeFormat && _from1904) number += 1462;
        try
        {
            return format.Format(number, CultureInfo.InvariantCulture);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or OverflowException or InvalidOperationException)
        {
            return value;
        }
    }
}
