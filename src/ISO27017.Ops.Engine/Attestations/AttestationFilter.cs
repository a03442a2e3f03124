namespace ISO27017.Ops.Engine.Attestations;

/// <summary>Which attestations are wanted. What is empty does not narrow; all that is given must hold.</summary>
public sealed record AttestationFilter
{
    /// <summary>Ids such as <c>9.2.3-CSC-M1</c>, wildcards allowed.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>Control ids, wildcards allowed.</summary>
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>The role sides.</summary>
    public IReadOnlyList<IsoRole> Roles { get; init; } = [];

    /// <summary>What they are worth now.</summary>
    public IReadOnlyList<IsoAttestationState> States { get; init; } = [];

    /// <summary>Only those that hold now and will have ended within that time; null for all.</summary>
    public TimeSpan? ExpiringWithin { get; init; }

    /// <summary>Every record instead of the last word; those without a record give nothing.</summary>
    public bool History { get; init; }
}
