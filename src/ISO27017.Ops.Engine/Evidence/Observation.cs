namespace ISO27017.Ops.Engine.Evidence;

/// <summary>The period in which AWS was observed.</summary>
internal static class Observation
{
    /// <summary>When the first and the last call were answered; nulls without calls.</summary>
    public static (DateTimeOffset? From, DateTimeOffset? To) Of(IEnumerable<CoverageEntry> coverage)
    {
        DateTimeOffset? from = null;
        DateTimeOffset? to = null;
        foreach (var at in coverage.Select(c => Timestamps.Read(c.At)))
        {
            from = from is null || at < from ? at : from;
            to = to is null || at > to ? at : to;
        }

        return (from, to);
    }
}
