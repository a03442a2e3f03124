using DocumentFormat.OpenXml.Wordprocessing;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Word;

/// <summary>What the paragraph styles of a document say of headings and numbers, also what they take from others.</summary>
internal sealed class WordStyles
{
    private const int MostBases = 20;
    private const int MostLevel = 9;
    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);
    private readonly string? _default;

    /// <summary>Reads them.</summary>
    public WordStyles(Styles? styles)
    {
        foreach (var style in styles?.Elements<Style>() ?? [])
        {
            if (style.StyleId?.Value is not { } id) continue;
            _styles[id] = style;
            if (style.Type?.Value == StyleValues.Paragraph && style.Default?.Value == true) _default = id;
        }
    }

    /// <summary>The level of a heading, from 1; 0 for what is none.</summary>
    public int Level(ParagraphProperties? own, string? style)
    {
        var level = own?.OutlineLevel?.Val?.Value
            ?? Chain(style).Select(s => s.StyleParagraphProperties?.OutlineLevel?.Val?.Value).FirstOrDefault(v => v is not null)
            ?? Chain(style).Select(Named).FirstOrDefault(v => v is not null);
        return level is >= 0 and < MostLevel ? level.Value + 1 : 0;
    }

    /// <summary>True for the lines of a table of contents.</summary>
    public bool IsContents(string? style) => Chain(style).Any(s =>
        s.StyleName?.Val?.Value is { } name && (name.StartsWith("toc", StringComparison.OrdinalIgnoreCase) || name.StartsWith("目次", StringComparison.Ordinal)));

    /// <summary>The list that the style, or one that it rests on, belongs to, and the level that is given with it.</summary>
    public (int? List, int? Level, string? Style) Numbering(string? style)
    {
        foreach (var link in Chain(style))
        {
            if (link.StyleParagraphProperties?.NumberingProperties is { NumberingId.Val.Value: var list } properties)
                return (list, properties.NumberingLevelReference?.Val?.Value, link.StyleId?.Value);
        }

        return (null, null, null);
    }

    private IEnumerable<Style> Chain(string? id)
    {
        id ??= _default;
        for (var i = 0; i < MostBases && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    // Writers other than Word name the style and leave out its outline level
    private static int? Named(Style style)
    {
        var name = style.StyleName?.Val?.Value ?? "";
        var number = name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase) ? name[8..]
            : name.StartsWith("見出し", StringComparison.Ordinal) ? name[3..].Trim() : "";
        return number is [>= '1' and <= '9'] ? number[0] - '1' : null;
    }
}
