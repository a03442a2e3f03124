namespace ISO27017.Ops.Engine.Catalog;

/// <summary>A check as the catalogue writes it.</summary>
internal sealed record CheckDefinition
{
    /// <summary>Such as <c>12.3.1-CSC-03</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>The control, the part of the id before the role.</summary>
    public required string ControlId { get; init; }

    /// <summary>The role side.</summary>
    public required IsoRole Role { get; init; }

    /// <summary>The kind of proof.</summary>
    public required IsoKind Kind { get; init; }

    /// <summary>What is checked.</summary>
    public required LocalText Title { get; init; }

    /// <summary>What a reader must know to read the verdict rightly; null if nothing.</summary>
    public LocalText? Note { get; init; }

    /// <summary>What it asks of changes since the baseline; null for any other check.</summary>
    public ChangesDefinition? Changes { get; init; }

    /// <summary>The rules, at least one; none for a roll-up.</summary>
    public required IReadOnlyList<RuleDefinition> Rules { get; init; }

    /// <summary>What it takes over from others; null for a check with rules.</summary>
    public RollUpDefinition? RollUp { get; init; }

    /// <summary>The role side by its name.</summary>
    public SideName Side => new(ControlId, Role);
}
