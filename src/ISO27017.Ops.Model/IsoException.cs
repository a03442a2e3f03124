namespace ISO27017.Ops;

/// <summary>A finding that somebody has approved to leave as it is, for a time.</summary>
public sealed class IsoException
{
    /// <summary>The id, such as <c>EX-0001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The check, wildcards allowed.</summary>
    public required string Check { get; init; }

    /// <summary>The account, twelve digits or <c>*</c>; null means any.</summary>
    public string? Account { get; init; }

    /// <summary>The region, wildcards allowed; null means any.</summary>
    public string? Region { get; init; }

    /// <summary>The resource, wildcards allowed; null means any.</summary>
    public string? Resource { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>Who approved it.</summary>
    public required string Approver { get; init; }

    /// <summary>Why it is left as it is.</summary>
    public required string Reason { get; init; }

    /// <summary>The ticket.</summary>
    public required string Ticket { get; init; }

    /// <summary>The day on which it was made, as midnight UTC; null if the file does not say.</summary>
    public DateTimeOffset? CreatedOn { get; init; }

    /// <summary>The last day on which it counts, as midnight UTC; it counts until that day ends in UTC.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>How many days remain, from today (UTC) to <see cref="Expires"/>; negative when it is past.</summary>
    public required int DaysLeft { get; init; }

    /// <summary>Whether it counts now.</summary>
    public required IsoExceptionState State { get; init; }

    /// <summary>How many of the results that were given it covers; null if none were given. 0 means that it is not needed any more.</summary>
    public int? Matched { get; init; }

    /// <summary>Its line in <c>exceptions.yaml</c>.</summary>
    public required int Line { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Id} {Check} {State}";
}
