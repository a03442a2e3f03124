namespace ISO27017.Ops.Engine.Register;

/// <summary>How one section of a register is to read.</summary>
public sealed record MeasureChange
{
    /// <summary>The full path of the register.</summary>
    public required string Path { get; init; }

    /// <summary>The control.</summary>
    public required string ControlId { get; init; }

    /// <summary>The role side.</summary>
    public required IsoRole Role { get; init; }

    /// <summary>The statements that replace those there; null to leave them. Sources (参照) stay.</summary>
    public IReadOnlyList<string>? Statements { get; init; }

    /// <summary>The state; null to leave it, or as the text says.</summary>
    public IsoMeasureState? State { get; init; }

    /// <summary>The whole text below the heading as Markdown; null if it is not given so.</summary>
    public string? Content { get; init; }

    /// <summary>The digest that the section must still have; null to change it whatever it says now.</summary>
    public string? Digest { get; init; }

    /// <summary>Its name in messages.</summary>
    internal string Side => $"{ControlId}-{Role}";
}
