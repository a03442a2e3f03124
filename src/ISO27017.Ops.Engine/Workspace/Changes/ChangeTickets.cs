using ISO27017.Ops.Engine.Assessment.Policies;
using ISO27017.Ops.Engine.Workspace.Entries;

namespace ISO27017.Ops.Engine.Workspace.Changes;

/// <summary>Finds the ticket of a change.</summary>
/// <param name="entries">The changes that were decided.</param>
internal sealed class ChangeTickets(IReadOnlyList<ChangeEntry> entries)
{
    /// <summary>Nothing was decided.</summary>
    public static ChangeTickets None { get; } = new([]);

    /// <summary>The first entry that covers a difference found between two instants; null if none does.</summary>
    public ChangeEntry? Of(IsoDifference difference, DateTimeOffset before, DateTimeOffset after) =>
        entries.FirstOrDefault(e => Between(e, before, after) && Covers(e, difference));

    // Days are coarse: a change of the day of the earlier look may have come after it.
    private static bool Between(ChangeEntry entry, DateTimeOffset before, DateTimeOffset after) =>
        entry.From <= EntryDay.Of(after) && (entry.Until ?? entry.From) >= EntryDay.Of(before);

    private static bool Covers(ChangeEntry entry, IsoDifference d) =>
        (entry.Check is null || Wildcard.Fits(entry.Check, d.CheckId ?? "", ignoreCase: true))
        && (entry.Account is null || Wildcard.Fits(entry.Account, d.AccountId ?? ""))
        && (entry.Region is null || Wildcard.Fits(entry.Region, d.Region ?? ""))
        && (entry.Resource is null || Wildcard.Fits(entry.Resource, d.ResourceId ?? ""));
}
