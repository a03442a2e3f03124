using System.Text;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>From a document's blocks to its text and its sections.</summary>
internal static class DocumentText
{
    private const int MostSections = 10_000;

    private readonly record struct Heading(int Start, HeadingLine Line, int Level);

    /// <summary>The text and the sections.</summary>
    /// <exception cref="DocumentProblemException">It is too much.</exception>
    public static (string Text, IReadOnlyList<DocumentSection> Sections) Of(
        IEnumerable<DocumentBlock> source, DocumentLimits limits, CancellationToken cancel)
    {
        var blocks = new List<DocumentBlock>();
        long length = 0;
        foreach (var block in source)
        {
            cancel.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(block.Text)) continue;
            if ((length += block.Text.Length + 2) > limits.MostText) throw DocumentProblems.TooComplex();
            blocks.Add(block);
        }

        var text = new StringBuilder((int)length);
        var headings = Headings(blocks, text);
        if (headings.Count > MostSections) throw DocumentProblems.TooComplex();
        var whole = text.ToString();
        return (whole, WithoutContents(Sections(whole, headings)));
    }

    private static List<Heading> Headings(List<DocumentBlock> blocks, StringBuilder text)
    {
        var headings = new List<Heading>();
        var marked = blocks.Any(b => b.Level > 0);
        var lists = new ListSense();
        foreach (var block in blocks)
        {
            if (text.Length > 0) text.Append(block.Tight ? "\n" : "\n\n");
            var start = text.Length;
            text.Append(block.Text.TrimEnd());
            if (block.Level > 0)
            {
                headings.Add(new Heading(start, HeadingLine.OfHeading(OneLine(block.Text), block.Level), block.Level));
            }
            else if (block.Numbered && HeadingLine.Of(FirstLine(block.Text)) is { } line && (line.Sure || (!marked && lists.IsHeading(line.Number))))
            {
                headings.Add(new Heading(start, line, 0));
            }
            else
            {
                continue;
            }

            lists.Passed(headings[^1].Line.Number);
        }

        return headings;
    }

    private static List<DocumentSection> Sections(string text, List<Heading> headings)
    {
        var sections = new List<DocumentSection>(headings.Count);
        for (var i = 0; i < headings.Count; i++)
        {
            var next = i + 1;
            while (next < headings.Count && Holds(headings[i], headings[next])) next++;
            var end = next < headings.Count ? headings[next].Start : text.Length;
            var line = headings[i].Line;
            sections.Add(new DocumentSection(line.Number, line.Title, text[headings[i].Start..end].TrimEnd()));
        }

        return sections;
    }

    // Numbers say more than markup: people choose a heading's size by its looks
    private static bool Holds(Heading outer, Heading inner)
    {
        var (a, b) = (outer.Line.Number, inner.Line.Number);
        if (a.Length > 0 && b.Length > 0 && char.IsAsciiDigit(a[^1]) && char.IsAsciiDigit(b[^1]))
        {
            if (b.StartsWith(a + ".", StringComparison.Ordinal)) return true;
            var restarts = !b.Contains('.', StringComparison.Ordinal) && a.Contains('.', StringComparison.Ordinal);
            return restarts && outer.Level > 0 && inner.Level > outer.Level;
        }

        if (outer.Level > 0 && inner.Level > 0) return inner.Level > outer.Level;
        return inner.Line.Rank > outer.Line.Rank;
    }

    // A table of contents names every section before it comes
    private static List<DocumentSection> WithoutContents(List<DocumentSection> sections)
    {
        var spoken = sections.Where(s => s.Number.Length > 0 && HasBody(s)).Select(s => s.Number).ToHashSet(StringComparer.Ordinal);
        return [.. sections.Where(s => s.Number.Length == 0 || HasBody(s) || !spoken.Contains(s.Number))];
    }

    private static bool HasBody(DocumentSection section) => section.Text.Contains('\n', StringComparison.Ordinal)
        || section.Text.Length > section.Number.Length + section.Title.Length + 8;

    private static string FirstLine(string text) => text.IndexOf('\n', StringComparison.Ordinal) is var end and > 0 ? text[..end] : text;

    private static string OneLine(string text) => MatchText.Of(text).Replace('\n', ' ');
}
