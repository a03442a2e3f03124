using ISO27017.Ops.Engine.Assessment.Collection;

namespace ISO27017.Ops.Engine.Assessment.Judging;

/// <summary>What the organisation declared out of scope, asked before every check.</summary>
internal sealed class ScopeFilter(IReadOnlyList<Func<Item, string?>> exclusions)
{
    /// <summary>Everything is in scope.</summary>
    public static ScopeFilter Everything { get; } = new([]);

    /// <summary>The declared reason for which an item is out of scope; null if it is in.</summary>
    public string? Excludes(Item item) => exclusions.Select(e => e(item)).FirstOrDefault(r => r is not null);
}
