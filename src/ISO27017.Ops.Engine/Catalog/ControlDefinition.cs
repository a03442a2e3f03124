namespace ISO27017.Ops.Engine.Catalog;

/// <summary>A control as the catalogue writes it.</summary>
internal sealed record ControlDefinition
{
    /// <summary>The number.</summary>
    public required string Id { get; init; }

    /// <summary>Its place in the standard, from 1 to 44.</summary>
    public required int Order { get; init; }

    /// <summary>Where it stands.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>The short title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>The domain's number.</summary>
    public required string DomainId { get; init; }

    /// <summary>The domain's name.</summary>
    public required LocalText Domain { get; init; }

    /// <summary>Controls of ISO/IEC 27002:2022.</summary>
    public required IReadOnlyList<string> Iso27002_2022 { get; init; }

    /// <summary>The customer side.</summary>
    public required SideDefinition Csc { get; init; }

    /// <summary>The provider side.</summary>
    public required SideDefinition Csp { get; init; }

    /// <summary>The side of <paramref name="role"/>.</summary>
    public SideDefinition Side(IsoRole role) => role == IsoRole.CSC ? Csc : Csp;
}
