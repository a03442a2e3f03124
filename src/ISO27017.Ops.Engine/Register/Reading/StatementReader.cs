using System.Text;
using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Register.Markdown;
using Markdig.Syntax;

namespace ISO27017.Ops.Engine.Register.Reading;

/// <summary>Reads what a role side states: each item of a list, each paragraph outside of one.</summary>
internal sealed partial class StatementReader
{
    private readonly RegisterText _source;

    private StatementReader(RegisterText source) => _source = source;

    /// <summary>The statements and sources, in the order of the text.</summary>
    public static IReadOnlyList<Statement> Read(RegisterText source, RoleSide side)
    {
        var reader = new StatementReader(source);
        return [.. side.Blocks.SelectMany(reader.Of).Where(s => s.Text.Length > 0)];
    }

    /// <summary>Whether a text begins as a source does.</summary>
    public static bool NamesSource(string text) => SourceForm().IsMatch(text);

    private IEnumerable<Statement> Of(Block block) => block is ListBlock list ? list.OfType<ListItemBlock>().Select(i => Whole(i, 0)) : [Whole(block, 0)];

    private Statement Whole(Block block, int depth)
    {
        var text = new StringBuilder();
        var links = new List<InlineLink>();
        Append(block, text, links, depth);
        var (start, end) = Bounds(block);
        var said = text.ToString();
        return new Statement(said, links, start, end, links.Count > 0 && NamesSource(said) && !said.Contains('\n', StringComparison.Ordinal));
    }

    private void Append(Block block, StringBuilder text, List<InlineLink> links, int depth)
    {
        switch (block)
        {
            case ListBlock list:
                foreach (var (item, number) in list.OfType<ListItemBlock>().Select((item, i) => (item, i + 1)))
                {
                    text.Append(text.Length > 0 ? "\n" : "").Append(' ', 2 * depth).Append(list.IsOrdered ? $"{number}. " : "- ");
                    var from = text.Length;
                    foreach (var child in item) AppendChild(child, text, links, depth + 1, from);
                }

                break;
            case ListItemBlock item:
                foreach (var child in item) AppendChild(child, text, links, depth, 0);
                break;
            case HtmlBlock { Type: HtmlBlockType.Comment }:
                break;
            default:
                var (start, end) = Bounds(block);
                var reading = Inlines.Read(_source.Text[start..end], start);
                links.AddRange(reading.Links);
                text.Append(block is LeafBlock ? reading.Text : _source.Text[start..end]);
                break;
        }
    }

    private void AppendChild(Block child, StringBuilder text, List<InlineLink> links, int depth, int from)
    {
        if (text.Length > from && child is not ListBlock) text.Append('\n').Append(' ', 2 * depth);
        Append(child, text, links, depth);
    }

    private (int Start, int End) Bounds(Block block)
    {
        if (block is ListItemBlock { Count: > 0 } item) return (item[0].Span.Start, Math.Max(item[0].Span.Start, Bounds(item[^1]).End));
        return (block.Span.Start, Math.Clamp(block.Span.End + 1, block.Span.Start, _source.Text.Length));
    }

    [GeneratedRegex(@"^\s*(?:参照|参考|出典|reference|see)\s*[:：]", RegexOptions.IgnoreCase)]
    private static partial Regex SourceForm();
}
