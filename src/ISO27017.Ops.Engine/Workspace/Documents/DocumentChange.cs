namespace ISO27017.Ops.Engine.Workspace.Documents;

/// <summary>A new revision of a document, as it was approved. What is null stays as it is.</summary>
public sealed record DocumentChange
{
    /// <summary>The document's id.</summary>
    public required string Id { get; init; }

    /// <summary>Who approved it.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>The day of approval; null means today, in the time zone of this machine.</summary>
    public DateOnly? ApprovedOn { get; init; }

    /// <summary>The version.</summary>
    public string? Version { get; init; }

    /// <summary>By when it must be reviewed again.</summary>
    public DateOnly? NextReview { get; init; }

    /// <summary>Who keeps it.</summary>
    public string? Owner { get; init; }
}
