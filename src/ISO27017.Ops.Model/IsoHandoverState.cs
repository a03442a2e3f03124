namespace ISO27017.Ops;

/// <summary>What a hand-over did with one object.</summary>
public enum IsoHandoverState
{
    /// <summary>It was sent now.</summary>
    Sent,

    /// <summary>It was there already, the same and retained long enough.</summary>
    Present,

    /// <summary>It was there already and the same; its retention was lengthened now.</summary>
    Extended,
}
