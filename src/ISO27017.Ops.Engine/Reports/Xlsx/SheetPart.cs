using System.Globalization;
using System.Xml;

namespace ISO27017.Ops.Engine.Reports.Xlsx;

/// <summary>Writes the part of one sheet as it goes: a large one is never in memory.</summary>
internal static class SheetPart
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const int LongestName = 80;

    /// <summary>Writes the part. The stream is closed.</summary>
    public static void Write(Stream target, XlsxSheet sheet, ReportModel model, bool first)
    {
        using var xml = XmlWriter.Create(target, new XmlWriterSettings { Encoding = Evidence.PackageJson.Utf8, CloseOutput = true });
        xml.WriteStartDocument(standalone: true);
        xml.WriteStartElement("worksheet", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheetPr");
        Element(xml, "pageSetUpPr", ("fitToPage", "1"));
        xml.WriteEndElement();
        View(xml, sheet, first);
        Element(xml, "sheetFormatPr", ("defaultRowHeight", "15"));
        Widths(xml, sheet.Widths);
        xml.WriteStartElement("sheetData");
        var cells = new XlsxCells(xml, model);
        sheet.WriteRows(cells);
        cells.End();
        xml.WriteEndElement();
        Merged(xml, sheet.Merged);
        Links(xml, sheet.Links);
        Paper(xml, sheet, model);
        xml.WriteEndDocument();
    }

    private static void View(XmlWriter xml, XlsxSheet sheet, bool first)
    {
        xml.WriteStartElement("sheetViews");
        xml.WriteStartElement("sheetView");
        xml.WriteAttributeString("showGridLines", "0");
        if (first)
        {
            xml.WriteAttributeString("tabSelected", "1");
        }

        xml.WriteAttributeString("workbookViewId", "0");
        if (sheet.HeadRow > 0)
        {
            var corner = XlsxTable.Cell(sheet.FrozenColumns + 1, sheet.HeadRow + 1);
            var pane = sheet.FrozenColumns > 0 ? "bottomRight" : "bottomLeft";
            if (sheet.FrozenColumns > 0)
            {
                Element(xml, "pane", ("xSplit", Number(sheet.FrozenColumns)), ("ySplit", Number(sheet.HeadRow)), ("topLeftCell", corner), ("activePane", pane), ("state", "frozen"));
            }
            else
            {
                Element(xml, "pane", ("ySplit", Number(sheet.HeadRow)), ("topLeftCell", corner), ("activePane", pane), ("state", "frozen"));
            }

            Element(xml, "selection", ("pane", pane), ("activeCell", corner), ("sqref", corner));
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Widths(XmlWriter xml, IReadOnlyList<double> widths)
    {
        xml.WriteStartElement("cols");
        for (var i = 0; i < widths.Count; i++)
        {
            Element(xml, "col", ("min", Number(i + 1)), ("max", Number(i + 1)), ("width", Number(widths[i] + 0.7)), ("customWidth", "1"));
        }

        xml.WriteEndElement();
    }

    private static void Merged(XmlWriter xml, IReadOnlyList<string> merged)
    {
        if (merged.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("mergeCells");
        xml.WriteAttributeString("count", Number(merged.Count));
        foreach (var cells in merged)
        {
            Element(xml, "mergeCell", ("ref", cells));
        }

        xml.WriteEndElement();
    }

    private static void Links(XmlWriter xml, IReadOnlyList<(string Cell, string Sheet)> links)
    {
        if (links.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("hyperlinks");
        foreach (var (cell, sheet) in links)
        {
            Element(xml, "hyperlink", ("ref", cell), ("location", $"'{sheet}'!A1"), ("display", sheet));
        }

        xml.WriteEndElement();
    }

    // A4, as wide as the page, with what stands where and the number of the page.
    private static void Paper(XmlWriter xml, XlsxSheet sheet, ReportModel model)
    {
        Element(xml, "pageMargins", ("left", "0.4"), ("right", "0.4"), ("top", "0.7"), ("bottom", "0.6"), ("header", "0.3"), ("footer", "0.3"));
        Element(xml, "pageSetup", ("paperSize", "9"), ("fitToWidth", "1"), ("fitToHeight", "0"), ("orientation", sheet.Portrait ? "portrait" : "landscape"));
        xml.WriteStartElement("headerFooter");
        xml.WriteElementString("oddHeader", $"&L{Header(model.Run.Organization ?? model.T(ReportTexts.NoName))}&C{Header(sheet.Name)}&R{Header(model.T(ReportTexts.Title))}");
        xml.WriteElementString("oddFooter", $"&L{Header(model.T(ReportTexts.AsOf))} {ReportModel.Minute(model.Run.AsOf)}&C&P / &N&RISO27017.Ops {Header(model.Run.ToolVersion)}");
        xml.WriteEndElement();
        if (sheet.Table is { } table)
        {
            xml.WriteStartElement("ignoredErrors");
            Element(xml, "ignoredError", ("sqref", table.Reference), ("numberStoredAsText", "1"));
            xml.WriteEndElement();
            xml.WriteStartElement("tableParts");
            xml.WriteAttributeString("count", "1");
            xml.WriteStartElement("tablePart");
            xml.WriteAttributeString("id", Relations, "rId1");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    // An ampersand begins a code of headers and footers. A digit after a font size would go on with it: a space stands between.
    private static string Header(string text) =>
        XlsxText.Escaped(Content.ShortText.Of(VisibleText.Of(text), LongestName)).Replace("&", "&&", StringComparison.Ordinal);

    private static void Element(XmlWriter xml, string name, params (string Name, string Value)[] attributes)
    {
        xml.WriteStartElement(name);
        foreach (var (attribute, value) in attributes)
        {
            xml.WriteAttributeString(attribute, value);
        }

        xml.WriteEndElement();
    }

    private static string Number(double number) => number.ToString(CultureInfo.InvariantCulture);
}
