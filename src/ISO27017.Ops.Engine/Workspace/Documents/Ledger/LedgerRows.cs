using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using ISO27017.Ops.Engine.Workspace.Documents.Reading;
using ISO27017.Ops.Engine.Workspace.Documents.Reading.Sheets;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace ISO27017.Ops.Engine.Workspace.Documents.Ledger;

/// <summary>Rows out of a file of CSV, out of a sheet, or out of a table of Markdown.</summary>
internal static class LedgerRows
{
    private const int Most = 200_000;
    private const int MostColumns = 256;
    private static readonly MarkdownPipeline Tables = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().Build();

    /// <summary>The rows, headers and what stands above them included; null if there is no such sheet.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="sheet">The sheet's name; null for the first that is not empty.</param>
    /// <param name="limits">What it may cost.</param>
    /// <exception cref="DocumentProblemException">It cannot be read.</exception>
    public static IReadOnlyList<LedgerRow>? Of(string name, byte[] bytes, string? sheet, DocumentLimits limits) => FileKind.Of(name, bytes) switch
    {
        FileKinds.Xlsx => BoundedWork.Run(cancel => OfSheet(Workbook.Read(bytes, limits, cancel), sheet), limits.MostTime),
        FileKinds.Markdown => BoundedWork.Run(_ => Bounded(OfMarkdown(TextBytes.Decode(bytes))), limits.MostTime),
        FileKinds.Text => BoundedWork.Run(_ => Bounded(OfCsv(TextBytes.Decode(bytes))), limits.MostTime),
        _ => throw DocumentProblems.UnsupportedFormat("資産目録にできない形式（CSV、xlsx、Markdown の表のいずれでもない）", "no ledger: neither CSV, xlsx nor a table of Markdown"),
    };

    private static List<LedgerRow>? OfSheet(IReadOnlyList<SheetRows> sheets, string? name)
    {
        var sheet = name is null ? sheets.FirstOrDefault(s => s.Rows.Count > 0) : sheets.FirstOrDefault(s => string.Equals(s.Name, name, StringComparison.OrdinalIgnoreCase));
        if (sheet is null) return name is null ? [] : null;
        // A cell far to the right would fill every row up to it
        var width = sheet.Rows.Max(r => Math.Min(r.Cells.Keys.Max() + 1, MostColumns));
        return Bounded(sheet.Rows.Select(r => new LedgerRow(r.Number, [.. Enumerable.Range(0, width).Select(c => r.Cells.GetValueOrDefault(c, ""))])));
    }

    private static IEnumerable<LedgerRow> OfCsv(string text)
    {
        var head = text.AsSpan(0, text.AsSpan().IndexOf('\n') is var end and >= 0 ? end : text.Length);
        var settings = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            HasHeaderRecord = false,
            Delimiter = head.Contains('\t') && !head.Contains(',') ? "\t" : ",",
            BadDataFound = bad => throw new DocumentProblemException("Damaged", new LocalText(
                $"{{0}}:{bad.Context.Parser!.RawRow}: 引用符（\"）の使い方が CSV として正しくありません。",
                $"{{0}}:{bad.Context.Parser!.RawRow}: the quotation marks (\") are not those of CSV.")),
        };
        using var parser = new CsvParser(new StringReader(text), settings);
        var line = 1;
        while (parser.Read())
        {
            // A record may go over several lines, and is known by its first
            yield return new LedgerRow(line, parser.Record ?? []);
            line = parser.RawRow + 1;
        }
    }

    private static IEnumerable<LedgerRow> OfMarkdown(string text)
    {
        foreach (var row in Markdown.Parse(text, Tables).Descendants<Table>().SelectMany(t => t.OfType<TableRow>()))
        {
            yield return new LedgerRow(row.Line + 1, [.. row.OfType<TableCell>().Select(c => string.Join(' ', MarkdownBlocks.Of(c).Select(b => b.Text)))]);
        }
    }

    private static List<LedgerRow> Bounded(IEnumerable<LedgerRow> rows)
    {
        var list = rows.Take(Most + 1).ToList();
        return list.Count <= Most ? list : throw DocumentProblems.TooComplex();
    }
}
