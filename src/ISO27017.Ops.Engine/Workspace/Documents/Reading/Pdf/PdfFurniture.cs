using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Pdf;

/// <summary>Takes out what stands at the top or bottom of the pages, so that a sentence goes on from page to page.</summary>
internal static class PdfFurniture
{
    private const int Edge = 2;
    private const int FewPages = 2;

    /// <summary>The lines of all pages; what repeats at their edges only where it first stands, page numbers not at all.</summary>
    public static IEnumerable<PdfLine> Without(IReadOnlyList<IReadOnlyList<PdfLine>> pages)
    {
        var repeated = pages.Count <= FewPages ? [] : pages.SelectMany(p => Edges(p).Select(i => Key(p[i].Text)).Distinct())
            .GroupBy(k => k, StringComparer.Ordinal).Where(g => g.Count() > pages.Count / 2).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var edges = Edges(page).ToHashSet();
            for (var i = 0; i < page.Count; i++)
            {
                var key = edges.Contains(i) ? Key(page[i].Text) : null;
                if (key is "" || (key is not null && repeated.Contains(key) && !seen.Add(key))) continue;
                // The first line of a page goes on with the last of the page before
                yield return i == 0 || edges.Contains(i - 1) && i < Edge ? page[i] with { Tight = true } : page[i];
            }
        }
    }

    private static IEnumerable<int> Edges(IReadOnlyList<PdfLine> page) =>
        Enumerable.Range(0, Math.Min(Edge, page.Count)).Concat(Enumerable.Range(Math.Max(0, page.Count - Edge), Math.Min(Edge, page.Count))).Distinct();

    // "- 12 -", "12 / 30", "Page 12"
    private static string Key(string text)
    {
        var words = string.Concat(MatchText.Folded(text).Where(char.IsLetter));
        return words.ToUpperInvariant() is "PAGE" or "P" or "ページ" or "頁" or "PAGEOF" ? "" : words;
    }
}
