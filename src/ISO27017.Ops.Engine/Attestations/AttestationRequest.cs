namespace ISO27017.Ops.Engine.Attestations;

/// <summary>A person's word as it is typed.</summary>
public sealed record AttestationRequest
{
    /// <summary>The folder or file of the workspace; null to look upward.</summary>
    public string? Workspace { get; init; }

    /// <summary>Where to begin looking.</summary>
    public string? CurrentFolder { get; init; }

    /// <summary>The attestation, such as <c>9.2.3-CSC-M1</c>, in any letter case.</summary>
    public required string Id { get; init; }

    /// <summary>Who did it.</summary>
    public required string PerformedBy { get; init; }

    /// <summary>Who approved it; somebody else.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>The day, as 2026-11-20; null for today.</summary>
    public string? PerformedOn { get; init; }

    /// <summary>The last day on which it holds; null for as long as the catalogue allows.</summary>
    public string? ValidUntil { get; init; }

    /// <summary>The event that it is made for, such as a release's version; null for none.</summary>
    public string? Event { get; init; }

    /// <summary>What is said; null for nothing.</summary>
    public string? Statement { get; init; }

    /// <summary>A web page; null for none.</summary>
    public string? Url { get; init; }

    /// <summary>The full paths of the files that show it.</summary>
    public required IReadOnlyList<string> Artefacts { get; init; }

    /// <summary>True to leave the files where they are, and note where and what they are.</summary>
    public bool Reference { get; init; }
}
