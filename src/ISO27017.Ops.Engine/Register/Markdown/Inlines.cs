using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ISO27017.Ops.Engine.Register.Markdown;

/// <summary>Reads what is within a paragraph or heading.</summary>
internal static partial class Inlines
{
    // Brackets in thousands take time that grows with their square
    private const int Longest = 16_384;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Reads a piece of the register.</summary>
    /// <param name="source">The piece.</param>
    /// <param name="offset">Where it stands.</param>
    public static InlineReading Read(string source, int offset = 0)
    {
        var links = new List<InlineLink>();
        var text = new StringBuilder();
        if (source.Length > Longest)
        {
            text.Append(source);
        }
        else
        {
            Append(Parse(source), text, links, offset);
        }

        var plain = text.ToString().Trim();
        foreach (Match bare in BareAddress().Matches(plain))
        {
            if (!links.Any(l => l.Url == bare.Value || l.Text.Contains(bare.Value, StringComparison.Ordinal)))
                links.Add(new InlineLink(bare.Value, bare.Value, offset + Math.Max(0, source.IndexOf(bare.Value, StringComparison.Ordinal)), null, null));
        }

        return new InlineReading(plain, links);
    }

    private static MarkdownDocument Parse(string source)
    {
        try
        {
            return Markdig.Markdown.Parse(source, Pipeline);
        }
        catch (ArgumentException)
        {
            // Nested too deeply: plain text then
            return [];
        }
    }

    private static void Append(MarkdownDocument document, StringBuilder text, List<InlineLink> links, int offset)
    {
        foreach (var leaf in document.OfType<LeafBlock>().Where(l => l.Inline is not null))
        {
            if (text.Length > 0) text.Append('\n');
            Append(leaf.Inline!, text, links, offset);
        }
    }

    private static void Append(ContainerInline parent, StringBuilder text, List<InlineLink> links, int offset)
    {
        foreach (var inline in parent)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline auto:
                    text.Append(auto.Url);
                    links.Add(new InlineLink(auto.Url, auto.Url, offset + auto.Span.Start, null, Place(auto.Span.Start + 1, auto.Span.End, offset)));
                    break;
                case LineBreakInline:
                    AppendBreak(text, inline);
                    break;
                case LinkInline link:
                    var from = text.Length;
                    Append(link, text, links, offset);
                    links.Add(new InlineLink(text.ToString(from, text.Length - from), link.Url ?? string.Empty, offset + link.Span.Start,
                        Place(link.LabelSpan.Start, link.LabelSpan.End + 1, offset), Place(link.UrlSpan.Start, link.UrlSpan.End + 1, offset)));
                    break;
                case DelimiterInline mark:
                    // A bracket or star that nothing closes
                    text.Append(mark.ToLiteral());
                    Append(mark, text, links, offset);
                    break;
                case ContainerInline container:
                    Append(container, text, links, offset);
                    break;
                default:
                    break;
            }
        }
    }

    // Japanese is not parted by the end of a line; words of other languages are
    private static void AppendBreak(StringBuilder text, Inline at)
    {
        if (text.Length > 0 && text[^1] < 0x2E80 && at.NextSibling is LiteralInline { Content: { IsEmpty: false } next } && next.CurrentChar < 0x2E80)
            text.Append(' ');
    }

    private static Range? Place(int start, int end, int offset) => end > start ? (offset + start)..(offset + end) : null;

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder.Build();
    }

    [GeneratedRegex(@"https?://[!#-&*-;=?-Z_a-z~]+")]
    private static partial Regex BareAddress();
}
