namespace ISO27017.Ops;

/// <summary>A document that the organisation keeps: policy, specification, manual, terms, procedure, record.</summary>
public sealed class IsoDocument
{
    /// <summary>The id in <c>iso27017.yaml</c>, such as <c>specification</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What it is, such as <c>specification</c>, <c>terms</c> or <c>record</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The title, as the register names it.</summary>
    public required string Title { get; init; }

    /// <summary>The full path of the file; null if none is declared.</summary>
    public string? Path { get; init; }

    /// <summary>The public place; null if none is declared.</summary>
    public string? Url { get; init; }

    /// <summary>The version in force; null if none is declared.</summary>
    public string? Version { get; init; }

    /// <summary>Who keeps it; null if not declared.</summary>
    public string? Owner { get; init; }

    /// <summary>Who approved it; null if not declared.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>The calendar day of approval; null if not declared.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>The calendar day by which it must be reviewed; null if not declared.</summary>
    public DateOnly? NextReview { get; init; }

    /// <summary>The state, on the day on which it was read.</summary>
    public required IsoDocumentStatus Status { get; init; }

    /// <summary>The SHA-256 of the file as it is, in lower-case hex; null if it cannot be read.</summary>
    public string? Sha256 { get; init; }

    /// <summary>The SHA-256 of the approved file, in lower-case hex; null if not declared.</summary>
    public string? ApprovedSha256 { get; init; }

    /// <summary>The control sides for which it is evidence, such as <c>5.1.1-CSC</c>.</summary>
    public required string[] Controls { get; init; }

    /// <summary>The parameters that are read out of its text, such as <c>Claims.Backup</c>.</summary>
    public required string[] Claims { get; init; }

    /// <summary><c>Markdown</c>, <c>Text</c>, <c>Html</c>, <c>Docx</c>, <c>Xlsx</c> or <c>Pdf</c>; null if it is none of them.</summary>
    public string? Format { get; init; }

    /// <summary>Why the file or its text cannot be read, in both languages; null if it can.</summary>
    public LocalText? ProblemTexts { get; init; }

    /// <summary>Why the file or its text cannot be read, in the current UI culture; null if it can.</summary>
    public string? Problem => ProblemTexts is null ? null : VisibleText.Of(ProblemTexts.In());

    /// <summary>The headings of its sections, such as <c>2.4.6 バックアップ</c>.</summary>
    public required string[] Sections { get; init; }

    /// <summary>The text that checks and claims look through; null if there is none.</summary>
    public string? Text { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
