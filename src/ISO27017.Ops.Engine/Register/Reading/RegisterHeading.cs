using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Register.Markdown;
using Markdig.Syntax;

namespace ISO27017.Ops.Engine.Register.Reading;

/// <summary>A heading of the register that is not within a list, quote, code or comment.</summary>
internal sealed partial class RegisterHeading
{
    private RegisterHeading(int level, int start, int end, int next, int textStart, string raw, string slug)
    {
        (Level, Start, End, Next, TextStart, Raw, Slug) = (level, start, end, next, textStart, raw, slug);
        Inline = Inlines.Read(raw, textStart);
    }

    /// <summary>1 to 6.</summary>
    public int Level { get; }

    /// <summary>Where its line begins.</summary>
    public int Start { get; }

    /// <summary>Where it ends, without the line end.</summary>
    public int End { get; }

    /// <summary>Where the line after it begins.</summary>
    public int Next { get; }

    /// <summary>Where its text begins, after the marks.</summary>
    public int TextStart { get; }

    /// <summary>Its text as written.</summary>
    public string Raw { get; }

    /// <summary>Its text as read, with its links.</summary>
    public InlineReading Inline { get; }

    /// <summary>The text as read.</summary>
    public string Text => Inline.Text;

    /// <summary>The link that it is; null if it is none.</summary>
    public InlineLink? Link => Inline.Links.FirstOrDefault(l => l.Label is not null);

    /// <summary>Its anchor on GitHub.</summary>
    public string Slug { get; }

    /// <summary>Whether it is written with # marks.</summary>
    public bool HasMarks { get; private init; }

    /// <summary>Reads one.</summary>
    public static RegisterHeading Read(RegisterText source, HeadingBlock block, GithubSlugs slugs)
    {
        var first = source.Lines.At(block.Span.Start);
        var last = source.Lines.At(block.Span.End);
        var (start, end, next) = (source.Lines.Start(first), source.Lines.End(last), source.Lines.Next(last));
        var marks = !block.IsSetext;
        if (block.IsSetext) last = Math.Max(first, last - 1);
        var line = source.Text[start..source.Lines.End(last)];
        var group = (marks ? Marked() : Plain()).Match(line).Groups["text"];
        var inline = Inlines.Read(group.Value);
        return new RegisterHeading(block.Level, start, end, next, start + group.Index, group.Value, slugs.Next(inline.Text)) { HasMarks = marks };
    }

    [GeneratedRegex(@"^ {0,3}#{1,6}[ \t]*(?<text>.*?)(?:[ \t]+#+)?[ \t]*$", RegexOptions.Singleline)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^[ \t]*(?<text>.*?)[ \t]*$", RegexOptions.Singleline)]
    private static partial Regex Plain();
}
