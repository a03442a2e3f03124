namespace ISO27017.Ops.Engine.Exceptions;

/// <summary>An exception as it is typed.</summary>
public sealed record ExceptionRequest
{
    /// <summary>The folder or file of the workspace; null to look upward.</summary>
    public string? Workspace { get; init; }

    /// <summary>Where to begin looking.</summary>
    public string? CurrentFolder { get; init; }

    /// <summary>The check, wildcards allowed.</summary>
    public required string Check { get; init; }

    /// <summary>The account, or <c>*</c>; null means any.</summary>
    public string? Account { get; init; }

    /// <summary>The region, wildcards allowed; null means any.</summary>
    public string? Region { get; init; }

    /// <summary>The resource, wildcards allowed; null means any.</summary>
    public string? Resource { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>Who approved it; somebody else.</summary>
    public required string Approver { get; init; }

    /// <summary>Why it is left as it is.</summary>
    public required string Reason { get; init; }

    /// <summary>The ticket.</summary>
    public required string Ticket { get; init; }

    /// <summary>The last day on which it counts, as 2027-03-31.</summary>
    public required string Expires { get; init; }
}
