namespace ISO27017.Ops.Engine.Workspace.Changes;

/// <summary>One entry of <c>changes.yaml</c>: a change that somebody decided, with its ticket. All that narrows it must hold.</summary>
internal sealed record ChangeEntry
{
    /// <summary>The name of the file, in the workspace's folder.</summary>
    public const string FileName = "changes.yaml";

    /// <summary>The ticket.</summary>
    public required string Ticket { get; init; }

    /// <summary>The first day of the change, UTC.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day; null means the same day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The check, wildcards allowed; null means any.</summary>
    public string? Check { get; init; }

    /// <summary>The account, or <c>*</c>; null means any.</summary>
    public string? Account { get; init; }

    /// <summary>The region, wildcards allowed; null means any.</summary>
    public string? Region { get; init; }

    /// <summary>The resource, wildcards allowed; null means any.</summary>
    public string? Resource { get; init; }

    /// <summary>Who approved it; null if the file does not say.</summary>
    public string? Approver { get; init; }

    /// <summary>What was done; null if the file does not say.</summary>
    public string? Note { get; init; }

    /// <summary>Its line in the file, from 1.</summary>
    public int Line { get; init; }
}
