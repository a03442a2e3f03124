using System.Globalization;
using System.Xml.Linq;

namespace ISO27017.Ops.Engine.Reports.Xlsx;

/// <summary>The small parts that hold a workbook together.</summary>
internal static class XlsxParts
{
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static readonly XNamespace Properties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Extended = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>What leads into the package.</summary>
    public static string RootRelations { get; } = Text(new XElement(
        Relations + "Relationships",
        To("rId1", Relation + "officeDocument", "xl/workbook.xml"),
        To("rId2", "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"),
        To("rId3", Relation + "extended-properties", "docProps/app.xml")));

    /// <summary>Which software wrote it.</summary>
    public static string App { get; } = Text(new XElement(Extended + "Properties", new XElement(Extended + "Application", "ISO27017.Ops")));

    /// <summary>What every part is.</summary>
    public static string ContentTypes(int sheets, int tables) => Text(new XElement(
        Types + "Types",
        new XElement(Types + "Default", new XAttribute("Extension", "rels"), new XAttribute("ContentType", "application/vnd.openxmlformats-package.relationships+xml")),
        new XElement(Types + "Default", new XAttribute("Extension", "xml"), new XAttribute("ContentType", "application/xml")),
        Part("/xl/workbook.xml", Spreadsheet + "sheet.main+xml"),
        Part("/xl/styles.xml", Spreadsheet + "styles+xml"),
        Part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        Part("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
        Enumerable.Range(1, sheets).Select(i => Part($"/xl/worksheets/sheet{i.ToString(CultureInfo.InvariantCulture)}.xml", Spreadsheet + "worksheet+xml")),
        Enumerable.Range(1, tables).Select(i => Part($"/xl/tables/table{i.ToString(CultureInfo.InvariantCulture)}.xml", Spreadsheet + "table+xml"))));

    /// <summary>What the workbook consists of.</summary>
    public static string BookRelations(int sheets) => Text(new XElement(
        Relations + "Relationships",
        Enumerable.Range(1, sheets).Select(i => i.ToString(CultureInfo.InvariantCulture)).Select(i => To("rId" + i, Relation + "worksheet", $"worksheets/sheet{i}.xml")),
        To("rIdStyles", Relation + "styles", "styles.xml")));

    /// <summary>A sheet's way to its table.</summary>
    public static string TableRelation(int table) => Text(new XElement(
        Relations + "Relationships", To("rId1", Relation + "table", $"../tables/table{(table + 1).ToString(CultureInfo.InvariantCulture)}.xml")));

    /// <summary>Title, author, language and time; the time is that of the run.</summary>
    public static string Core(ReportModel model) => Text(new XElement(
        Properties + "coreProperties",
        new XAttribute(XNamespace.Xmlns + "cp", Properties), new XAttribute(XNamespace.Xmlns + "dc", Dc), new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
        new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
        new XElement(Dc + "title", VisibleText.Of($"{model.Run.Organization ?? model.T(ReportTexts.NoName)} · {model.T(ReportTexts.Title)}")),
        new XElement(Dc + "subject", "ISO/IEC 27017:2015"),
        new XElement(Dc + "creator", $"ISO27017.Ops {model.Run.ToolVersion}"),
        new XElement(Properties + "keywords", model.Run.PackageDigest ?? model.Run.Id),
        new XElement(Terms + "created", new XAttribute(Xsi + "type", "dcterms:W3CDTF"), Second(model.Run.AsOf)),
        new XElement(Terms + "modified", new XAttribute(Xsi + "type", "dcterms:W3CDTF"), Second(model.Run.AsOf)),
        new XElement(Dc + "language", model.Language)));

    private static string Second(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static XElement Part(string name, string type) => new(Types + "Override", new XAttribute("PartName", name), new XAttribute("ContentType", type));

    private static XElement To(string id, string type, string target) =>
        new(Relations + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target));

    private static string Text(XElement root) => "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n" + root.ToString(SaveOptions.DisableFormatting);
}
