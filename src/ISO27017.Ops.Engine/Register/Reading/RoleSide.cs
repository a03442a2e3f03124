using Markdig.Syntax;

namespace ISO27017.Ops.Engine.Register.Reading;

/// <summary>One role side of a control, from its heading to the next one.</summary>
internal sealed record RoleSide
{
    /// <summary>The control.</summary>
    public required string ControlId { get; init; }

    /// <summary>The role.</summary>
    public required IsoRole Role { get; init; }

    /// <summary>Its heading.</summary>
    public required RegisterHeading Heading { get; init; }

    /// <summary>What the heading says behind the role, such as 管理策なし; empty if nothing.</summary>
    public required string Rest { get; init; }

    /// <summary>Where its text begins, after blank lines; equal to <see cref="ContentEnd"/> without one.</summary>
    public required int ContentStart { get; init; }

    /// <summary>Where its text ends, before the last line's end, blank lines and a closing rule.</summary>
    public required int ContentEnd { get; init; }

    /// <summary>Its blocks.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Whether it has any text below the heading.</summary>
    public bool HasContent => ContentEnd > ContentStart;
}
