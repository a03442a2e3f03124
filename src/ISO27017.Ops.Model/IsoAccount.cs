namespace ISO27017.Ops;

/// <summary>An AWS account of the organisation.</summary>
public sealed class IsoAccount
{
    /// <summary>The account id, twelve digits.</summary>
    public required string Id { get; init; }

    /// <summary>The account's name.</summary>
    public string? Name { get; init; }

    /// <summary>What the account is for: <c>management</c>, <c>security</c>, <c>product</c>, <c>tenant</c> or <c>other</c>.</summary>
    public string Kind { get; init; } = "other";

    /// <summary>The tenant of the service that it is for; null for none.</summary>
    public string? Tenant { get; init; }

    /// <summary>The state that AWS Organizations gives (<c>ACTIVE</c>, <c>SUSPENDED</c> …); null if it was not asked.</summary>
    public string? State { get; init; }

    /// <summary>The account's ARN in the organisation; null if it was not asked.</summary>
    public string? Arn { get; init; }

    /// <summary>When the account joined the organisation, in UTC; null if it was not asked.</summary>
    public DateTimeOffset? JoinedAt { get; init; }

    /// <summary>The regions declared for the account; empty means the run's regions.</summary>
    public string[] Regions { get; init; } = [];

    /// <summary>The role to assume in it, by name or ARN; null means the run's role.</summary>
    public string? Role { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Id;
}
