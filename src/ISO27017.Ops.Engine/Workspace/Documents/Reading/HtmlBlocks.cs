using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>HTML as its reader sees it: no script runs, nothing is loaded, what is hidden is left out.</summary>
internal static class HtmlBlocks
{
    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "head", "script", "style", "template", "noscript", "iframe", "object", "svg", "rt", "rp", "select", "textarea",
    };

    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary",
        "table", "tbody", "tfoot", "thead", "tr", "ul", "h1", "h2", "h3", "h4", "h5", "h6",
    };

    /// <summary>The blocks.</summary>
    /// <exception cref="DocumentProblemException">The page nests too deeply.</exception>
    public static IReadOnlyList<DocumentBlock> Of(string html, CancellationToken cancel)
    {
        HtmlDepth.Check(html);
        using var document = new HtmlParser().ParseDocument(html);
        var blocks = new List<DocumentBlock>();
        var text = new StringBuilder();
        var (heading, inItem) = (0, 0);

        void Flush()
        {
            if (!string.IsNullOrWhiteSpace(text.ToString())) blocks.Add(new DocumentBlock(text.ToString().Trim(), heading, Numbered: inItem == 0));
            text.Clear();
        }

        // Not by recursion: a page may nest as deeply as it likes
        for (INode? node = document.Body, next; node is not null; node = next)
        {
            cancel.ThrowIfCancellationRequested();
            var seen = node is not IElement e || IsSeen(e);
            if (node is IText words) AppendWords(text, words);
            if (node is IElement element && seen) Enter(element);
            next = seen ? node.FirstChild : null;
            while (next is null && node is not null)
            {
                if (node is IElement left && IsSeen(left)) Leave(left);
                if (node == document.Body) break;
                next = node.NextSibling;
                node = next is null ? node.Parent : node;
            }
        }

        Flush();
        return blocks;

        void Enter(IElement element)
        {
            if (Lines.Contains(element.LocalName)) Flush();
            if (element.LocalName is "td" or "th" && text.Length > 0) text.Append('\t');
            if (element.LocalName == "br") text.Append('\n');
            if (element.LocalName == "li") inItem++;
            if (element.LocalName is ['h', >= '1' and <= '6']) heading = element.LocalName[1] - '0';
        }

        void Leave(IElement element)
        {
            if (Lines.Contains(element.LocalName)) Flush();
            if (element.LocalName == "li") inItem--;
            if (element.LocalName is ['h', >= '1' and <= '6']) heading = 0;
        }
    }

    private static bool IsSeen(IElement element) => !Unseen.Contains(element.LocalName) && !element.HasAttribute("hidden")
        && element.GetAttribute("style")?.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase) != true;

    private static void AppendWords(StringBuilder text, IText words)
    {
        var data = words.Data;
        for (var i = 0; i < data.Length; i++)
        {
            if (!char.IsWhiteSpace(data[i]) || data[i] == '\u3000' || data[i] == '\u00A0')
            {
                text.Append(data[i]);
                continue;
            }

            var wrapped = data[i] is '\n' or '\r';
            for (; i + 1 < data.Length && char.IsWhiteSpace(data[i + 1]); i++) wrapped |= data[i + 1] is '\n' or '\r';
            if (text.Length > 0 && !char.IsWhiteSpace(text[^1])) text.Append(wrapped ? '\n' : ' ');
        }
    }
}
