using System.Collections.Concurrent;

namespace ISO27017.Ops.Engine.Assessment.Late;

/// <summary>How many results of what kind were given under a name: all that a roll-up needs to know of them.</summary>
internal sealed class Tally
{
    private readonly ConcurrentDictionary<Kind, int> _counts = new();
    private readonly object _time = new();

    /// <summary>When the newest document that any of them rests on was answered.</summary>
    public DateTimeOffset At { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Counts a result in.</summary>
    public void Add(IsoResult result)
    {
        _counts.AddOrUpdate(new Kind(result.AccountId, result.Status, result.OriginalStatus, result.Reason), 1, (_, n) => n + 1);
        lock (_time)
            At = result.CollectedAt > At ? result.CollectedAt : At;
    }

    /// <summary>The counts of results of these accounts and of no account; null means of all.</summary>
    public IReadOnlyList<(Kind Kind, int Count)> Of(IReadOnlySet<string>? accounts) =>
        [.. _counts.Where(c => accounts is null || c.Key.AccountId is null || accounts.Contains(c.Key.AccountId)).Select(c => (c.Key, c.Value))];

    /// <summary>What tells results apart here.</summary>
    internal readonly record struct Kind(string? AccountId, IsoStatus Status, IsoStatus OriginalStatus, IsoReason Reason);
}
