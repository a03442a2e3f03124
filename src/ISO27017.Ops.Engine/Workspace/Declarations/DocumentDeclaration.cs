using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Workspace.Declarations;

/// <summary>A document that the organisation keeps: policy, specification, manual, terms, record.</summary>
internal sealed record DocumentDeclaration
{
    /// <summary>Where it stands in the file.</summary>
    public required SourcePosition At { get; init; }

    /// <summary>Its id within the workspace.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, such as <c>specification</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Its title, as the register names it.</summary>
    public required string Title { get; init; }

    /// <summary>Other names by which the register knows it.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The file, relative to the workspace or absolute; null if it is kept elsewhere.</summary>
    public string? Path { get; init; }

    /// <summary>The public place; null if there is none.</summary>
    public string? Url { get; init; }

    /// <summary>The version that is in force.</summary>
    public string? Version { get; init; }

    /// <summary>Who keeps it.</summary>
    public string? Owner { get; init; }

    /// <summary>Who approved it.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>When it was approved.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>By when it must be reviewed again.</summary>
    public DateOnly? NextReview { get; init; }

    /// <summary>The SHA-256 of the approved file, in lower-case hex.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The control sides for which it is evidence, such as <c>5.1.1-CSC</c>.</summary>
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>The control sides on whose change it must follow.</summary>
    public IReadOnlyList<FollowDeclaration> Follows { get; init; } = [];
}
