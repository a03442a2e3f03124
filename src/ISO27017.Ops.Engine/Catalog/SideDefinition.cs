namespace ISO27017.Ops.Engine.Catalog;

/// <summary>One role side of a control.</summary>
internal sealed record SideDefinition
{
    /// <summary>Whether it has a measure.</summary>
    public required IsoMeasureState State { get; init; }

    /// <summary>What to do, in our own words; null without a measure.</summary>
    public LocalText? Guidance { get; init; }

    /// <summary>What must be attested.</summary>
    public IReadOnlyList<AttestationDefinition> Attestations { get; init; } = [];

    /// <summary>Checks that the side needs and this version cannot judge yet: NotEvaluated(Unsupported), never Pass.</summary>
    public IReadOnlyList<PendingCheck> Pending { get; init; } = [];
}
