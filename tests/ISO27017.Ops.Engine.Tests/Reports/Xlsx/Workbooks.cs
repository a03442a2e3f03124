using DocumentFormat.OpenXml.Packaging;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.Xlsx;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using MiniExcelLibs;

namespace ISO27017.Ops.Engine.Tests.Reports.Xlsx;

/// <summary>Workbooks, written by us and read by others.</summary>
internal static class Workbooks
{
    public static byte[] Write(ReportModel model, int? mostRows = null) =>
        MemoryFiles.Of(mostRows is { } most ? new XlsxReport(most) : new XlsxReport(), model).Bytes();

    public static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    /// <summary>The rows of every sheet as another program sees them.</summary>
    public static List<(string Sheet, List<object?[]> Rows)> Read(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        return [.. file.GetSheetNames().ToList().Select(n => (n, Rows(bytes, n)))];
    }

    /// <summary>The head and the rows of a table sheet.</summary>
    public static List<Dictionary<string, object?>> Table(byte[] bytes, string sheet)
    {
        var rows = Read(bytes).Single(s => s.Sheet == sheet).Rows;
        return [.. rows.Skip(3).Select(r => rows[2].Zip(r).Where(p => p.First is not null).ToDictionary(p => (string)p.First!, p => p.Second))];
    }

    private static List<object?[]> Rows(byte[] bytes, string sheet)
    {
        using var file = new MemoryStream(bytes);
        return [.. file.Query(useHeaderRow: false, sheetName: sheet, excelType: ExcelType.XLSX).Cast<IDictionary<string, object?>>().Select(r => r.Values.ToArray())];
    }
}
