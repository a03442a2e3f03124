using ISO27017.Ops.Engine.Register.Markdown;
using Markdig.Syntax;

namespace ISO27017.Ops.Engine.Register.Reading;

/// <summary>Reads the entries of the contents: items such as <c>5.1.1：[title](#anchor)</c>.</summary>
internal static class ContentsReader
{
    /// <summary>The entries, in the order of the text.</summary>
    public static IReadOnlyList<ContentsEntry> Read(RegisterText source, IEnumerable<Block> blocks) =>
        [.. blocks.OfType<ListBlock>().SelectMany(Items).Select(i => Entry(source, i)).OfType<ContentsEntry>()];

    private static IEnumerable<ListItemBlock> Items(ListBlock list) =>
        list.OfType<ListItemBlock>().SelectMany(i => i.OfType<ListBlock>().SelectMany(Items).Prepend(i));

    private static ContentsEntry? Entry(RegisterText source, ListItemBlock item)
    {
        if (item.FirstOrDefault() is not ParagraphBlock paragraph || paragraph.Span.Length <= 0) return null;
        var (start, end) = (paragraph.Span.Start, paragraph.Span.End + 1);
        var reading = Inlines.Read(source.Text[start..end], start);
        var link = reading.Links.FirstOrDefault(l => l.Label is not null);
        var named = HeadingForms.Control(reading.Text);
        if (link is null && named is null) return null;
        return new ContentsEntry(source.Lines.At(start), source.Lines.At(end - 1), named?.Id, named?.Title ?? reading.Text, link);
    }
}
