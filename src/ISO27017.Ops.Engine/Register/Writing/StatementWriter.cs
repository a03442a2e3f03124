using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Register.Writing;

/// <summary>Writes statements as the items of a list. Whatever a statement says, it stays one item: what would begin a heading,
/// a list, a code block or a comment is written so that it reads as text.</summary>
internal static partial class StatementWriter
{
    private const int NestedIndent = 4;

    /// <summary>The lines of the items.</summary>
    /// <param name="statements">Texts; lines that begin with <c>- </c> become nested items.</param>
    /// <param name="style">How the section writes.</param>
    public static IEnumerable<string> Lines(IEnumerable<string> statements, ListStyle style) =>
        statements.SelectMany((statement, i) => Item(statement, style.Mark(i + 1)));

    /// <summary>The lines of an item whose text is Markdown that stands in the register already.</summary>
    public static IEnumerable<string> Existing(string source, string mark)
    {
        var lines = Split(source).ToList();
        return lines.Select((line, i) => i == 0 ? mark + line : line);
    }

    private static IEnumerable<string> Item(string statement, string mark)
    {
        var lines = Split(statement).Where(l => l.Trim().Length > 0).ToList();
        yield return mark + Harmless(lines[0].Trim());
        foreach (var line in lines.Skip(1))
        {
            var text = line.Trim();
            var depth = (line.Length - line.TrimStart().Length) / 2;
            yield return Nested().Match(text) is { Success: true } nested
                ? new string(' ', NestedIndent * (1 + Math.Min(depth, 8))) + nested.Value + Harmless(text[nested.Length..].Trim())
                : new string(' ', mark.Length) + Harmless(text);
        }
    }

    private static string[] Split(string text) => text.ReplaceLineEndings("\n").Split('\n');

    // A line that Markdown would take for the beginning of a block
    private static string Harmless(string text)
    {
        if (Number().Match(text) is { Success: true } number) return text.Insert(number.Groups["digits"].Length, "\\");
        return Begins().IsMatch(text) ? "\\" + text : text;
    }

    [GeneratedRegex(@"\A(?:[-*+]|[0-9]{1,9}[.)])[ \t]+(?=\S)")]
    private static partial Regex Nested();

    [GeneratedRegex(@"\A(?<digits>[0-9]{1,9})[.)](?:\s|\z)")]
    private static partial Regex Number();

    [GeneratedRegex(@"\A(?:#|>|```|~~~|<|=+\s*\z|[-*_](?:\s*[-*_])*\s*\z|[-*+](?:\s|\z)|\[[^\]]*\]:)")]
    private static partial Regex Begins();
}
