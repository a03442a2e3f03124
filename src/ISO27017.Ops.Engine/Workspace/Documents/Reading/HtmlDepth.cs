using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>Looks how deep a page nests before it is parsed: the parser's time grows with the square of the depth.</summary>
internal static partial class HtmlDepth
{
    private const int Most = 3000;

    // What needs no end tag, and so does not nest for want of one
    private static readonly HashSet<string> Open = new(
        [
            "area", "base", "body", "br", "col", "colgroup", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li", "link", "meta", "optgroup",
            "option", "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks it.</summary>
    /// <exception cref="DocumentProblemException">It nests too deeply.</exception>
    public static void Check(string html)
    {
        var depth = 0;
        foreach (var match in Tag().EnumerateMatches(html))
        {
            var tag = html.AsSpan(match.Index + 1, match.Length - 1);
            var ends = tag[0] == '/';
            if (Open.Contains((ends ? tag[1..] : tag).ToString())) continue;
            depth = Math.Max(0, depth + (ends ? -1 : 1));
            if (depth > Most) throw DocumentProblems.TooComplex();
        }
    }

    [GeneratedRegex("</?[A-Za-z][A-Za-z0-9:-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
