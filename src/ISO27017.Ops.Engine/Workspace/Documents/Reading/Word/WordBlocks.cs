using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Word;

/// <summary>A document of Word as it reads with all changes accepted.</summary>
internal sealed class WordBlocks
{
    private readonly List<DocumentBlock> _blocks = [];
    private readonly WordStyles _styles;
    private readonly WordNumbering _numbering;

    private WordBlocks(MainDocumentPart part)
    {
        _styles = new WordStyles(part.StyleDefinitionsPart?.Styles);
        _numbering = new WordNumbering(part.NumberingDefinitionsPart?.Numbering, _styles);
    }

    /// <summary>The blocks: headers, body, footers, notes; what stands on every page comes once.</summary>
    public static IReadOnlyList<DocumentBlock> Of(byte[] bytes, DocumentLimits limits)
    {
        using var stream = OfficePackage.Stream(bytes, limits);
        using var document = WordprocessingDocument.Open(stream, isEditable: false, OfficePackage.Settings(limits));
        var part = document.MainDocumentPart ?? throw DocumentProblems.Damaged();
        var word = new WordBlocks(part);
        word.Once(part.HeaderParts.Select(h => h.RootElement));
        word.Children(part.Document?.Body ?? throw DocumentProblems.Damaged());
        word.Once(part.FooterParts.Select(f => f.RootElement));
        word.Once([part.FootnotesPart?.RootElement, part.EndnotesPart?.RootElement]);
        return word._blocks;
    }

    private void Once(IEnumerable<OpenXmlElement?> roots)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var root in roots.OfType<OpenXmlElement>())
        {
            var start = _blocks.Count;
            Children(root);
            var text = string.Join('\n', _blocks.Skip(start).Select(b => b.Text));
            if (!seen.Add(text)) _blocks.RemoveRange(start, _blocks.Count - start);
            for (var i = start; i < _blocks.Count; i++) _blocks[i] = _blocks[i] with { Level = 0, Numbered = false };
        }
    }

    private void Children(OpenXmlElement container)
    {
        foreach (var element in container.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    Add(paragraph);
                    break;
                case Table table:
                    Add(table);
                    break;
                default:
                    if (WordText.Visible(element) is { } visible) Children(visible);
                    break;
            }
        }
    }

    private void Add(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var text = WordText.Of(paragraph, out var boxes);
        var style = properties?.ParagraphStyleId?.Val?.Value;
        if (!WordText.IsDeleted(properties?.ParagraphMarkRunProperties))
        {
            var number = _numbering.Next(properties, style);
            var level = _styles.Level(properties, style);
            if (!string.IsNullOrWhiteSpace(text)) _blocks.Add(new DocumentBlock(number + text, level, Numbered: !_styles.IsContents(style)));
        }
        else if (!string.IsNullOrWhiteSpace(text))
        {
            _blocks.Add(new DocumentBlock(text));
        }

        foreach (var box in boxes) Children(box);
    }

    private void Add(Table table)
    {
        foreach (var row in table.Descendants<TableRow>().Where(r => r.Ancestors<Table>().First() == table))
        {
            if (row.TableRowProperties?.GetFirstChild<Deleted>() is not null) continue;
            var start = _blocks.Count;
            var cells = row.Descendants<TableCell>().Where(c => c.Ancestors<TableRow>().First() == row).Select(CellText).ToList();
            var text = new StringBuilder().AppendJoin('\t', cells).ToString();
            _blocks.RemoveRange(start, _blocks.Count - start);
            _blocks.Add(new DocumentBlock(text, Tight: true));
        }
    }

    // A cell's own paragraphs count for the numbering, but are no headings
    private string CellText(TableCell cell)
    {
        var start = _blocks.Count;
        Children(cell);
        return string.Join('\n', _blocks.Skip(start).Select(b => b.Text));
    }
}
