namespace ISO27017.Ops;

/// <summary>What a person must attest, as no API shows it, and what the last word on it is worth now; or one record of the past.</summary>
public sealed class IsoAttestation
{
    /// <summary>The attestation, such as <c>9.2.3-CSC-M1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The control.</summary>
    public required string ControlId { get; init; }

    /// <summary>The role side.</summary>
    public required IsoRole Role { get; init; }

    /// <summary>What is to be shown, in both languages.</summary>
    public required LocalText Texts { get; init; }

    /// <summary>What is to be shown, in the current UI culture.</summary>
    public string Title => Texts.In();

    /// <summary>What is to be shown, in Japanese.</summary>
    public string TitleJa => Texts.Ja;

    /// <summary>What is to be shown, in English.</summary>
    public string TitleEn => Texts.En;

    /// <summary>How many days a word holds at most.</summary>
    public required int ValidDays { get; init; }

    /// <summary>The event that ends it earlier, in both languages; null for none.</summary>
    public LocalText? EventTexts { get; init; }

    /// <summary>The event that ends it earlier, in the current UI culture; null for none.</summary>
    public string? Event => EventTexts?.In();

    /// <summary>What it is worth now.</summary>
    public required IsoAttestationState State { get; init; }

    /// <summary>The status that a run gives it.</summary>
    public required IsoStatus Status { get; init; }

    /// <summary>Why it is needed or no longer holds.</summary>
    public IsoReason Reason { get; init; }

    /// <summary>The state in a sentence, in both languages.</summary>
    public required LocalText Messages { get; init; }

    /// <summary>The state in a sentence, in the current UI culture.</summary>
    public string Message => Messages.In();

    /// <summary>Who did it; null without a record, as all that follows.</summary>
    public string? PerformedBy { get; init; }

    /// <summary>Who approved it.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The day on which it was done, as midnight UTC.</summary>
    public DateTimeOffset? PerformedOn { get; init; }

    /// <summary>The last day on which the word holds, as midnight UTC; it holds until that day ends in UTC.</summary>
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>How many days remain, from today (UTC) to <see cref="ValidUntil"/>; negative when it is past.</summary>
    public int? DaysLeft { get; init; }

    /// <summary>The event that it was made for, such as <c>v5.2</c>; null for none.</summary>
    public string? ForEvent { get; init; }

    /// <summary>What was said.</summary>
    public string? Statement { get; init; }

    /// <summary>A web page that goes with it.</summary>
    public string? Url { get; init; }

    /// <summary>The files that go with it; empty without a record.</summary>
    public IsoArtefact[] Artefacts { get; init; } = [];

    /// <summary>The digest of the measure in the register when it was attested; null if there was no register.</summary>
    public string? MeasureDigest { get; init; }

    /// <summary>The record's number, from 1.</summary>
    public int? Seq { get; init; }

    /// <summary>The SHA-256 that seals the record.</summary>
    public string? Hash { get; init; }

    /// <summary>When the record was written, in UTC.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>False for a record of the past that a later one has replaced.</summary>
    public bool Current { get; init; } = true;

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Status}";
}
