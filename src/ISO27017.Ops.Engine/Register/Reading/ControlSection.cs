namespace ISO27017.Ops.Engine.Register.Reading;

/// <summary>A control's part of the register.</summary>
internal sealed record ControlSection
{
    /// <summary>The number as the catalogue writes it.</summary>
    public required string Id { get; init; }

    /// <summary>The title as the register writes it.</summary>
    public required string Title { get; init; }

    /// <summary>Its heading.</summary>
    public required RegisterHeading Heading { get; init; }

    /// <summary>The role sides, in the order of the text.</summary>
    public required IReadOnlyList<RoleSide> Sides { get; init; }

    /// <summary>What stands in it outside the role sides, as written.</summary>
    public required string Introduction { get; init; }

    /// <summary>The side of a role; null if there is none.</summary>
    public RoleSide? Side(IsoRole role) => Sides.FirstOrDefault(s => s.Role == role);
}
