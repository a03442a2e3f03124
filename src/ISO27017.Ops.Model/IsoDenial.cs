namespace ISO27017.Ops;

/// <summary>One IAM action that is denied.</summary>
public sealed class IsoDenial
{
    /// <summary>The action, such as <c>ec2:DescribeVolumes</c>.</summary>
    public required string Action { get; init; }

    /// <summary>What denies it.</summary>
    public required IsoDenialCause Cause { get; init; }

    /// <summary>The regions in which it is denied; empty for a service without regions.</summary>
    public required string[] Regions { get; init; }

    /// <summary>What AWS said; null where nothing but the decision is known.</summary>
    public string? Detail { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Action;
}
