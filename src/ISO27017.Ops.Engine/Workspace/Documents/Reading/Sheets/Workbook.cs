using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Sheets;

/// <summary>A workbook's cells as they are shown.</summary>
internal sealed class Workbook
{
    private readonly DocumentLimits _limits;
    private readonly CancellationToken _cancel;
    private readonly IReadOnlyList<string> _strings;
    private readonly CellFormats _formats;
    private long _length;

    private Workbook(WorkbookPart part, DocumentLimits limits, CancellationToken cancel)
    {
        (_limits, _cancel) = (limits, cancel);
        _strings = [.. part.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(Text) ?? []];
        _formats = new CellFormats(part.WorkbookStylesPart?.Stylesheet, part.Workbook.WorkbookProperties?.Date1904?.Value == true);
    }

    /// <summary>The sheets, in the order of their tabs.</summary>
    /// <exception cref="DocumentProblemException">It is too much.</exception>
    public static IReadOnlyList<SheetRows> Read(byte[] bytes, DocumentLimits limits, CancellationToken cancel)
    {
        using var stream = OfficePackage.Stream(bytes, limits);
        using var document = SpreadsheetDocument.Open(stream, isEditable: false, OfficePackage.Settings(limits));
        var part = document.WorkbookPart ?? throw DocumentProblems.Damaged();
        var workbook = new Workbook(part, limits, cancel);
        var sheets = new List<SheetRows>();
        foreach (var sheet in part.Workbook.Descendants<Sheet>())
        {
            if (sheet.Id?.Value is { } id && part.TryGetPartById(id, out var found) && found is WorksheetPart worksheet)
                sheets.Add(new SheetRows(sheet.Name?.Value ?? "", workbook.Rows(worksheet)));
        }

        return sheets;
    }

    private List<SheetRow> Rows(WorksheetPart part)
    {
        var rows = new List<SheetRow>();
        using var reader = OpenXmlReader.Create(part);
        var last = 0;
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement) continue;
            _cancel.ThrowIfCancellationRequested();
            var row = (Row)reader.LoadCurrentElement()!;
            last = row.RowIndex?.Value is { } given ? (int)Math.Min(given, int.MaxValue) : last + 1;
            var cells = Cells(row);
            if (cells.Count > 0) rows.Add(new SheetRow(last, cells));
        }

        return rows;
    }

    private Dictionary<int, string> Cells(Row row)
    {
        var cells = new Dictionary<int, string>();
        var column = -1;
        foreach (var cell in row.Elements<Cell>())
        {
            column = Column(cell.CellReference?.Value) ?? column + 1;
            var text = Shown(cell).Trim();
            if (text.Length == 0) continue;
            if ((_length += text.Length + 1) > _limits.MostText) throw DocumentProblems.TooComplex();
            cells[column] = text;
        }

        return cells;
    }

    private string Shown(Cell cell)
    {
        var value = cell.CellValue?.Text ?? "";
        return cell.DataType?.InnerText switch
        {
            "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < _strings.Count ? _strings[index] : "",
            "inlineStr" => cell.InlineString is { } text ? Text(text) : "",
            "b" => value == "1" ? "TRUE" : "FALSE",
            "str" or "e" or "d" => value,
            _ => _formats.Show(value, cell.StyleIndex?.Value),
        };
    }

    // The readings of Japanese names stand beside the text and are not shown
    private static string Text(OpenXmlElement item) =>
        string.Concat(item.Descendants<Text>().Where(t => t.Parent is not PhoneticRun).Select(t => t.Text));

    private static int? Column(string? reference)
    {
        if (reference is null) return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter).Take(3))
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        return column > 0 ? column - 1 : null;
    }
}
