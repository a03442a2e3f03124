using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Word;

/// <summary>The numbers that Word shows before paragraphs and does not write into them.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;
    private readonly Dictionary<int, NumberingInstance> _lists = [];
    private readonly Dictionary<int, AbstractNum> _definitions = [];
    private readonly Dictionary<int, int?[]> _counters = [];
    private readonly HashSet<(int List, int Level)> _started = [];
    private readonly WordStyles _styles;

    /// <summary>Reads the lists.</summary>
    public WordNumbering(Numbering? numbering, WordStyles styles)
    {
        _styles = styles;
        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
            if (definition.AbstractNumberId?.Value is { } id) _definitions[id] = definition;
        foreach (var list in numbering?.Elements<NumberingInstance>() ?? [])
            if (list.NumberID?.Value is { } id) _lists[id] = list;
    }

    /// <summary>Counts a paragraph, and tells what stands before it: its number and a space; empty without a number.</summary>
    public string Next(ParagraphProperties? own, string? style)
    {
        var (styleList, styleLevel, holder) = _styles.Numbering(style);
        var id = own?.NumberingProperties?.NumberingId?.Val?.Value ?? styleList;
        if (id is null or 0 || !_lists.TryGetValue(id.Value, out var list) || Definition(list) is not { } definition) return "";
        var level = own?.NumberingProperties?.NumberingLevelReference?.Val?.Value ?? styleLevel ?? Linked(definition, holder ?? style) ?? 0;
        if (level is < 0 or >= Levels) return "";
        var shape = Shape(list, definition, level);
        Count(id.Value, list, definition, level);
        if (shape?.NumberingFormat?.Val?.Value == NumberFormatValues.Bullet) return "・";
        var number = Text(list, definition, level);
        if (number.Length == 0) return "";
        return shape?.LevelSuffix?.Val?.Value == LevelSuffixValues.Nothing ? number : number + " ";
    }

    private void Count(int id, NumberingInstance list, AbstractNum definition, int level)
    {
        if (!_counters.TryGetValue(definition.AbstractNumberId!.Value, out var counters))
            _counters[definition.AbstractNumberId.Value] = counters = new int?[Levels];
        for (var i = 0; i <= level; i++)
        {
            // A list that begins anew does so once, where it first comes to that level
            if (Override(list, i)?.StartOverrideNumberingValue?.Val?.Value is { } start && _started.Add((id, i)))
                counters[i] = i == level ? start - 1 : start;
        }

        for (var i = 0; i < level; i++) counters[i] ??= Start(list, definition, i);
        counters[level] = counters[level] is { } value ? value + 1 : Start(list, definition, level);
        for (var i = level + 1; i < Levels; i++)
        {
            // 0: never again; n: only after a paragraph of level n
            var restart = Shape(list, definition, i)?.LevelRestart?.Val?.Value;
            if (restart is null || (restart > 0 && level < restart)) counters[i] = null;
        }
    }

    private string Text(NumberingInstance list, AbstractNum definition, int level)
    {
        var shape = Shape(list, definition, level);
        var pattern = shape?.LevelText?.Val?.Value ?? "";
        var counters = _counters[definition.AbstractNumberId!.Value];
        var legal = shape?.IsLegalNumberingStyle is { } flag && (flag.Val is null || flag.Val.Value);
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var shown = pattern[++i] - '1';
                var format = legal ? null : Shape(list, definition, shown)?.NumberingFormat?.Val?.InnerText;
                text.Append(WordNumber.Format(counters[shown] ?? Start(list, definition, shown), format));
            }
            else
            {
                text.Append(pattern[i]);
            }
        }

        return text.ToString().Trim();
    }

    // A definition may only name the style whose definition it is
    private AbstractNum? Definition(NumberingInstance list)
    {
        var definition = Of(list);
        if (definition?.NumberingStyleLink?.Val?.Value is not { } style) return definition;
        return _styles.Numbering(style).List is { } id && _lists.TryGetValue(id, out var other) ? Of(other) : definition;

        AbstractNum? Of(NumberingInstance from) =>
            from.AbstractNumId?.Val?.Value is { } id ? _definitions.GetValueOrDefault(id) : null;
    }

    private static int Start(NumberingInstance list, AbstractNum definition, int level) =>
        Shape(list, definition, level)?.StartNumberingValue?.Val?.Value ?? 0;

    private static int? Linked(AbstractNum definition, string? style) => style is null ? null
        : definition.Elements<Level>().FirstOrDefault(l => l.ParagraphStyleIdInLevel?.Val?.Value == style)?.LevelIndex?.Value;

    private static LevelOverride? Override(NumberingInstance list, int level) =>
        list.Elements<LevelOverride>().FirstOrDefault(o => o.LevelIndex?.Value == level);

    private static Level? Shape(NumberingInstance list, AbstractNum definition, int level) =>
        Override(list, level)?.Level ?? definition.Elements<Level>().FirstOrDefault(l => l.LevelIndex?.Value == level);
}
