namespace ISO27017.Ops.Engine.Exceptions;

/// <summary>One entry of <c>exceptions.yaml</c>.</summary>
internal sealed record ExceptionEntry
{
    /// <summary>The name of the file, in the workspace's folder.</summary>
    public const string FileName = "exceptions.yaml";

    /// <summary>How long an exception lasts at most, in days.</summary>
    public const int MostDays = 366;

    /// <summary>The id, such as <c>EX-0001</c>.</summary>
    public required string Id { get; init; }

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

    /// <summary>Who approved it.</summary>
    public required string Approver { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }

    /// <summary>The ticket.</summary>
    public required string Ticket { get; init; }

    /// <summary>When it was made; null if the file does not say.</summary>
    public DateOnly? CreatedOn { get; init; }

    /// <summary>The last day on which it counts.</summary>
    public required DateOnly Expires { get; init; }

    /// <summary>Its line in the file, from 1; 0 before it is there.</summary>
    public int Line { get; init; }
}
