namespace ISO27017.Ops.Engine.Attestations;

/// <summary>One line of <c>attestations.jsonl</c>: who did what, who approved it, and the files that show it.</summary>
internal sealed record AttestationRecord
{
    /// <summary>The name of the file that holds the records, in the workspace's folder.</summary>
    public const string FileName = "attestations.jsonl";

    /// <summary>The number, from 1 without a gap.</summary>
    public required int Seq { get; init; }

    /// <summary>The SHA-256 of the line before, without its line end; 64 zeros in the first.</summary>
    public required string Previous { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The attestation, such as <c>9.2.3-CSC-M1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Who did it.</summary>
    public required string PerformedBy { get; init; }

    /// <summary>Who approved it.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>The day.</summary>
    public required DateOnly PerformedOn { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>The event that it was made for; null for none.</summary>
    public string? Event { get; init; }

    /// <summary>What was said; null if nothing.</summary>
    public string? Statement { get; init; }

    /// <summary>A web page; null for none.</summary>
    public string? Url { get; init; }

    /// <summary>The files.</summary>
    public required IReadOnlyList<RecordedArtefact> Artefacts { get; init; }

    /// <summary>The digest of the measure in the register at that time; null without a register.</summary>
    public string? MeasureDigest { get; init; }

    /// <summary>The SHA-256 of the line without this member; empty before it is sealed.</summary>
    public string Hash { get; init; } = "";
}
