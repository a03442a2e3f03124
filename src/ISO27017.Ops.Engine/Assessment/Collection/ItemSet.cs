namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>The items of a query in one cell, or of several cells together.</summary>
internal sealed class ItemSet
{
    /// <summary>The items.</summary>
    public List<Item> Items { get; init; } = [];

    /// <summary>What could not be seen: with any, the list is not complete.</summary>
    public List<Gap> Gaps { get; init; } = [];

    /// <summary>The documents that the list as a whole rests on.</summary>
    public HashSet<string> Documents { get; init; } = new(StringComparer.Ordinal);

    /// <summary>When the newest of them was answered.</summary>
    public DateTimeOffset At { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Notes a document of the list.</summary>
    public void Rest(string document, DateTimeOffset at)
    {
        Documents.Add(document);
        At = at > At ? at : At;
    }

    /// <summary>Notes documents of items that were looked at and left out.</summary>
    public void Rest(IEnumerable<string> documents, DateTimeOffset at)
    {
        Documents.UnionWith(documents);
        At = at > At ? at : At;
    }

    /// <summary>Adds what <paramref name="other"/> rests on and lacks, but not its items.</summary>
    public void RestLike(ItemSet other)
    {
        Documents.UnionWith(other.Documents);
        Gaps.AddRange(other.Gaps);
        At = other.At > At ? other.At : At;
    }

    /// <summary>Several lists as one.</summary>
    public static ItemSet Together(IEnumerable<ItemSet> sets)
    {
        var all = new ItemSet();
        foreach (var set in sets)
        {
            all.RestLike(set);
            all.Items.AddRange(set.Items);
        }

        return all;
    }
}
