using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace ISO27017.Ops.Engine.Reports.Xlsx;

/// <summary><c>xl/styles.xml</c>.</summary>
internal static class XlsxStyles
{
    private const uint TextFormat = 49;
    private const uint NumberFormat = 3;
    private const uint InstantFormat = 164;
    private const uint DayFormat = 165;
    private const uint Navy = 2;
    private const uint Grey = 3;
    private const uint FirstFill = 4;
    private const uint FirstFont = 6;

    // A light ground with dark letters of the same hue, each pair of a contrast of at least 4.5 : 1. The word stands beside the colour.
    public static readonly IReadOnlyDictionary<IsoStatus, (string Ground, string Letters)> Colours = new Dictionary<IsoStatus, (string, string)>
    {
        [IsoStatus.Fail] = ("FFC7CE", "8B0000"),
        [IsoStatus.DocumentOutdated] = ("FCE4D6", "7A3406"),
        [IsoStatus.NotEvaluated] = ("FFEB9C", "6B5000"),
        [IsoStatus.AttestationExpired] = ("F8CBAD", "6E2C00"),
        [IsoStatus.AttestationRequired] = ("FFF2CC", "6B5000"),
        [IsoStatus.Excepted] = ("DDEBF7", "1F4E78"),
        [IsoStatus.Pass] = ("C6EFCE", "005A00"),
        [IsoStatus.Attested] = ("E2EFDA", "2F4A1E"),
        [IsoStatus.NotApplicable] = ("EDEDED", "4A4A4A"),
    };

    /// <summary>The look of a status.</summary>
    public static XlsxStyle Of(StatusLook look)
    {
        for (var i = 0; i < StatusLook.All.Count; i++)
        {
            if (StatusLook.All[i].Status == look.Status)
            {
                return XlsxStyle.FirstStatus + i;
            }
        }

        return XlsxStyle.Text;
    }

    /// <summary>The part, with the fonts of a language.</summary>
    public static Stylesheet Sheet(string language)
    {
        var face = language == "ja" ? "Yu Gothic" : "Calibri";
        return new Stylesheet(
            new NumberingFormats(Format(InstantFormat, "yyyy\\-mm\\-dd\\ hh:mm"), Format(DayFormat, "yyyy\\-mm\\-dd")) { Count = 2 },
            Counted(new Fonts(), [
                Font(face, 10, null), Font(face, 10, null, bold: true), Font(face, 18, "1F3864", bold: true), Font(face, 10, "FFFFFF", bold: true),
                Font(face, 9, "595959"), Font(face, 10, "0B4A8F", underlined: true),
                .. StatusLook.All.Select(l => Font(face, 10, Colours[l.Status].Letters, bold: true))]),
            Counted(new Fills(), [
                new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Fill("1F3864"), Fill("F2F2F2"), .. StatusLook.All.Select(l => Fill(Colours[l.Status].Ground))]),
            Counted(new Borders(), [new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Thin()]),
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            Counted(new CellFormats(), [.. Formats()]),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 },
            new DifferentialFormats { Count = 0 },
            new TableStyles { Count = 0, DefaultTableStyle = XlsxTable.StyleName });
    }

    // In the order of XlsxStyle. Text cells have the format of text: what somebody types over them stays text too.
    private static IEnumerable<CellFormat> Formats()
    {
        yield return Look(0, 0, 0, 0);
        yield return Look(2, 0, 0, TextFormat);
        yield return Look(1, 0, 0, TextFormat);
        yield return Look(4, 0, 0, TextFormat);
        yield return Look(1, Grey, 1, TextFormat, wrap: true);
        yield return Look(0, 0, 1, TextFormat, wrap: true);
        yield return Look(0, 0, 1, NumberFormat);
        yield return Look(3, Navy, 1, TextFormat, wrap: true, middle: true);
        yield return Look(0, 0, 1, TextFormat);
        yield return Look(0, 0, 1, TextFormat, wrap: true);
        yield return Look(0, 0, 1, NumberFormat);
        yield return Look(0, 0, 1, InstantFormat, left: true);
        yield return Look(0, 0, 1, DayFormat, left: true);
        yield return Look(5, 0, 1, TextFormat);
        for (var i = 0u; i < StatusLook.All.Count; i++)
        {
            yield return Look(FirstFont + i, FirstFill + i, 1, TextFormat, wrap: true);
        }
    }

    private static CellFormat Look(uint font, uint fill, uint border, uint format, bool wrap = false, bool middle = false, bool left = false) => new()
    {
        NumberFormatId = format, FontId = font, FillId = fill, BorderId = border, FormatId = 0,
        ApplyNumberFormat = true, ApplyFont = true, ApplyFill = true, ApplyBorder = true, ApplyAlignment = true,
        Alignment = new Alignment
        {
            Vertical = middle ? VerticalAlignmentValues.Center : VerticalAlignmentValues.Top, WrapText = wrap,
            Horizontal = left ? HorizontalAlignmentValues.Left : HorizontalAlignmentValues.General,
        },
    };

    private static NumberingFormat Format(uint id, string code) => new() { NumberFormatId = id, FormatCode = code };

    private static Font Font(string face, double size, string? colour, bool bold = false, bool underlined = false)
    {
        var font = new Font();
        if (bold)
        {
            font.Append(new Bold());
        }

        if (underlined)
        {
            font.Append(new Underline());
        }

        font.Append(new FontSize { Val = size });
        font.Append(colour is null ? new Color { Rgb = "FF000000" } : new Color { Rgb = "FF" + colour });
        font.Append(new FontName { Val = face });
        return font;
    }

    private static Fill Fill(string colour) => new(new PatternFill(new ForegroundColor { Rgb = "FF" + colour }, new BackgroundColor { Indexed = 64 }) { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder(Line()) { Style = BorderStyleValues.Thin }, new RightBorder(Line()) { Style = BorderStyleValues.Thin },
        new TopBorder(Line()) { Style = BorderStyleValues.Thin }, new BottomBorder(Line()) { Style = BorderStyleValues.Thin }, new DiagonalBorder());

    private static Color Line() => new() { Rgb = "FFBFBFBF" };

    private static T Counted<T>(T list, IReadOnlyList<OpenXmlElement> items)
        where T : OpenXmlCompositeElement
    {
        list.Append(items);
        list.SetAttribute(new OpenXmlAttribute("count", string.Empty, items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return list;
    }
}
