using System.Buffers;
using ISO27017.Ops.Engine.Register.Reading;
using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;

namespace ISO27017.Ops.Engine.Register.Markdown;

/// <summary>The blocks of a register with their places in the text. What is within a line is read only where it is asked for:
/// a hostile line then costs nothing.</summary>
internal static class MarkdownBlocks
{
    // Markdig refuses at 128 levels, but takes long to get there through lines that are nothing but indentation
    private const int DeepestIndent = 256;

    private static readonly SearchValues<char> Nesting = SearchValues.Create(" \t>-*+");
    private static readonly SearchValues<char> Ruling = SearchValues.Create(" \t-*");
    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>The blocks of a text.</summary>
    /// <exception cref="IsoOpsException"><c>RegisterTooDeep</c>.</exception>
    public static MarkdownDocument Parse(RegisterText source)
    {
        for (var line = 0; line < source.Lines.Count; line++)
        {
            if (Indent(source.Lines[line]) > DeepestIndent) throw RegisterErrors.TooDeep(source.Path, line + 1);
        }

        try
        {
            return Markdig.Markdown.Parse(source.Text, Pipeline);
        }
        catch (ArgumentException)
        {
            var deepest = Enumerable.Range(0, source.Lines.Count).MaxBy(l => Indent(source.Lines[l]));
            throw RegisterErrors.TooDeep(source.Path, deepest + 1);
        }
    }

    private static int Indent(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(Nesting);
        return end >= 0 ? end : line.IndexOfAnyExcept(Ruling) < 0 ? 0 : line.Length;
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePreciseSourceLocation();
        builder.InlineParsers.Clear();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new Paragraphs());
        return builder.Build();
    }

    // Definitions of links ([a]: b) are plain text here: looking for them takes time that grows with the square of their number
    private sealed class Paragraphs : ParagraphBlockParser
    {
        public override bool Close(BlockProcessor processor, Block block) => true;
    }
}
