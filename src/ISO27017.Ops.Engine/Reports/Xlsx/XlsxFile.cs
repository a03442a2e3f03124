using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ISO27017.Ops.Engine.Reports.Xlsx;

/// <summary>Writes a workbook from its sheets, one part after another, to a stream that need not seek. The parts are written by hand into
/// the zip file: the library's own container keeps them all in memory, and stamps them with the time.</summary>
internal sealed class XlsxFile(ReportModel model, IReadOnlyList<XlsxSheet> sheets)
{
    private static readonly DateTimeOffset Epoch = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the file. The stream stays open.</summary>
    public void Write(Stream target)
    {
        var tables = sheets.Where(s => s.Table is not null).ToList();
        using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        Text(zip, "[Content_Types].xml", XlsxParts.ContentTypes(sheets.Count, tables.Count));
        Text(zip, "_rels/.rels", XlsxParts.RootRelations);
        Text(zip, "docProps/core.xml", XlsxParts.Core(model));
        Text(zip, "docProps/app.xml", XlsxParts.App);
        Element(zip, "xl/workbook.xml", Book());
        Text(zip, "xl/_rels/workbook.xml.rels", XlsxParts.BookRelations(sheets.Count));
        Element(zip, "xl/styles.xml", XlsxStyles.Sheet(model.Language));
        for (var i = 0; i < sheets.Count; i++)
        {
            SheetPart.Write(Open(zip, Numbered("xl/worksheets/sheet{0}.xml", i)), sheets[i], model, first: i == 0);
            if (sheets[i].Table is { } table)
            {
                var number = tables.IndexOf(sheets[i]);
                Text(zip, Numbered("xl/worksheets/_rels/sheet{0}.xml.rels", i), XlsxParts.TableRelation(number));
                Element(zip, Numbered("xl/tables/table{0}.xml", number), table.Part((uint)number + 1));
            }
        }
    }

    private Workbook Book()
    {
        var names = new DefinedNames();
        for (var i = 0; i < sheets.Count; i++)
        {
            if (sheets[i].PrintArea is { } area)
            {
                names.Append(new DefinedName($"'{sheets[i].Name}'!{area}") { Name = "_xlnm.Print_Area", LocalSheetId = (uint)i });
            }

            if (sheets[i].HeadRow is > 0 and var head)
            {
                names.Append(new DefinedName(string.Create(CultureInfo.InvariantCulture, $"'{sheets[i].Name}'!${head}:${head}")) { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)i });
            }
        }

        return new Workbook(
            new BookViews(new WorkbookView { XWindow = 0, YWindow = 0, WindowWidth = 28000, WindowHeight = 16000, ActiveTab = 0 }),
            new Sheets(sheets.Select((s, i) => new Sheet { Name = s.Name, SheetId = (uint)i + 1, Id = Numbered("rId{0}", i) })),
            names);
    }

    private static string Numbered(string form, int index) => string.Format(CultureInfo.InvariantCulture, form, index + 1);

    private static Stream Open(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Epoch;
        return entry.Open();
    }

    private static void Text(ZipArchive zip, string name, string text)
    {
        using var part = Open(zip, name);
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    private static void Element(ZipArchive zip, string name, OpenXmlPartRootElement element)
    {
        using var part = Open(zip, name);
        element.Save(part);
    }
}
