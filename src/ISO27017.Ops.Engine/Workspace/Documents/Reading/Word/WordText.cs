using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Word;

/// <summary>The words of a paragraph that a reader sees.</summary>
internal static class WordText
{
    /// <summary>The text, and the text boxes that hang on the paragraph.</summary>
    public static string Of(Paragraph paragraph, out IReadOnlyList<OpenXmlElement> boxes)
    {
        var text = new StringBuilder();
        var found = new List<OpenXmlElement>();
        Append(paragraph, text, found);
        boxes = found;
        return text.ToString().Trim();
    }

    /// <summary>The element whose children a reader sees in place of <paramref name="element"/>; null if nothing of it is seen.</summary>
    public static OpenXmlElement? Visible(OpenXmlElement element) => element.LocalName switch
    {
        // Deleted, moved away, the codes of fields, readings above characters, and all that is settings
        "del" or "moveFrom" or "instrText" or "delText" or "delInstrText" or "rt" or "pPr" or "rPr" or "tblPr" or "tcPr" or "trPr"
            or "sectPr" or "sdtPr" or "sdtEndPr" or "tblGrid" or "fldData" or "Fallback" => null,
        // The same drawing for new readers and for old ones
        "AlternateContent" => element.ChildElements.FirstOrDefault(c => c.LocalName == "Choice")
            ?? element.ChildElements.FirstOrDefault(c => c.LocalName == "Fallback"),
        // What separates footnotes from the text
        "footnote" or "endnote" when element.GetAttributes().Any(a => a is { LocalName: "type", Value: not "normal" }) => null,
        "r" when IsHidden(element) => null,
        _ => element,
    };

    /// <summary>True if a paragraph's mark, and with it the paragraph, was deleted.</summary>
    public static bool IsDeleted(OpenXmlElement? mark) =>
        mark is not null && mark.ChildElements.Any(c => c.LocalName is "del" or "moveFrom");

    private static bool IsHidden(OpenXmlElement run) =>
        run.GetFirstChild<RunProperties>()?.Vanish is { } vanish && (vanish.Val is null || vanish.Val.Value);

    private static void Append(OpenXmlElement element, StringBuilder text, List<OpenXmlElement> boxes)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child.LocalName)
            {
                case "t":
                    text.Append(child.InnerText);
                    break;
                case "tab" or "ptab":
                    text.Append('\t');
                    break;
                case "br" or "cr":
                    text.Append('\n');
                    break;
                case "noBreakHyphen":
                    text.Append('-');
                    break;
                case "txbxContent":
                    boxes.Add(child);
                    break;
                default:
                    if (Visible(child) is { } visible) Append(visible, text, boxes);
                    break;
            }
        }
    }
}
