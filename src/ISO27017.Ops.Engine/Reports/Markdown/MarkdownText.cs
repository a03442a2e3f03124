using System.Text;
using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Reports.Markdown;

/// <summary>Text within Markdown that stays text: no link, no image, no markup, and within a table one cell.</summary>
internal static partial class MarkdownText
{
    // What begins markup anywhere in a line, or ends a cell. A dollar begins mathematics at GitHub.
    private const string Special = @"\`*_[]<>&|~$#!{}";

    /// <summary>A sentence.</summary>
    public static string Of(string? text) => AutoLink().Replace(Escaped(text), m => m.Value[..^1] + '\\' + m.Value[^1]);

    /// <summary>A sentence of which no more than so many characters stand.</summary>
    public static string Of(string? text, int longest) => Of(Cut(text, longest));

    /// <summary>An identifier, in a code face where that can hold it.</summary>
    public static string Code(string? text, int longest = 200)
    {
        var shown = VisibleText.Of(Cut(text, longest));
        return shown.Length == 0 ? string.Empty
            : shown.AsSpan().IndexOfAny('`', '|', '\\') >= 0 || shown.Trim() != shown ? Of(shown)
            : $"`{shown}`";
    }

    /// <summary>A row of a table.</summary>
    public static string Row(params string[] cells) => $"| {string.Join(" | ", cells.Select(c => c.Length == 0 ? "—" : c))} |";

    private static string Cut(string? text, int longest) => Content.ShortText.Of(text ?? string.Empty, longest);

    private static string Escaped(string? text)
    {
        var escaped = new StringBuilder();
        var shown = VisibleText.Of(text);
        for (var i = 0; i < shown.Length; i++)
        {
            // An underscore within a word is none of Markdown's.
            var inWord = shown[i] == '_' && i > 0 && i < shown.Length - 1 && char.IsAsciiLetterOrDigit(shown[i - 1]) && char.IsAsciiLetterOrDigit(shown[i + 1]);
            if (Special.Contains(shown[i], StringComparison.Ordinal) && !inWord)
            {
                escaped.Append('\\');
            }

            escaped.Append(shown[i]);
        }

        return escaped.ToString();
    }

    // What readers make links of without being asked: http://, www., a@b.
    [GeneratedRegex("[A-Za-z]:(?=//)|www\\.|mailto:|xmpp:|tel:|[A-Za-z0-9._+-]@", RegexOptions.IgnoreCase)]
    private static partial Regex AutoLink();
}
