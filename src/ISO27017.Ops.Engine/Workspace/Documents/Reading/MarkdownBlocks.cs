using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>Markdown as its reader sees it: the words of a link, not its address.</summary>
internal static class MarkdownBlocks
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter().UsePipeTables().UseGridTables().UseFootnotes().UseDefinitionLists().Build();

    /// <summary>The blocks.</summary>
    public static IEnumerable<DocumentBlock> Of(string text) => Of((ContainerBlock)Markdown.Parse(text, Pipeline));

    /// <summary>The blocks within a part of a document.</summary>
    public static IEnumerable<DocumentBlock> Of(ContainerBlock container)
    {
        foreach (var block in container)
        {
            switch (block)
            {
                case YamlFrontMatterBlock or LinkReferenceDefinitionGroup:
                    break;
                case HeadingBlock heading:
                    yield return new DocumentBlock(Text(heading.Inline), heading.Level);
                    break;
                case HtmlBlock html:
                    foreach (var inner in HtmlBlocks.Of(html.Lines.ToString(), CancellationToken.None)) yield return inner;
                    break;
                case TableRow row:
                    yield return new DocumentBlock(
                        string.Join('\t', row.OfType<ContainerBlock>().Select(c => string.Join(' ', Of(c).Select(b => b.Text)))), Tight: true);
                    break;
                case ContainerBlock inner:
                    foreach (var element in Of(inner)) yield return element with { Numbered = element.Numbered && inner is not ListBlock };
                    break;
                case LeafBlock { Inline: { } inline }:
                    yield return new DocumentBlock(Text(inline));
                    break;
                case LeafBlock { Lines: { Count: > 0 } lines }:
                    yield return new DocumentBlock(lines.ToString(), Numbered: false);
                    break;
            }
        }
    }

    private static string Text(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        Append(inlines, text);
        return text.ToString();
    }

    private static void Append(ContainerInline? inlines, StringBuilder text)
    {
        for (var inline = inlines?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case LineBreakInline:
                    text.Append('\n');
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case HtmlInline { Tag: var tag } when tag.StartsWith("<br", StringComparison.OrdinalIgnoreCase):
                    text.Append('\n');
                    break;
                case ContainerInline container:
                    Append(container, text);
                    break;
            }
        }
    }
}
