namespace ISO27017.Ops;

/// <summary>One IAM action of an audit policy, and what it is for.</summary>
public sealed class IsoAuditAction
{
    /// <summary>The action, such as <c>ec2:DescribeVolumes</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The chosen checks that need it; empty where only the run itself does.</summary>
    public required string[] Checks { get; init; }

    /// <summary>What the run itself needs it for, in both languages; null where only checks need it.</summary>
    public LocalText? PurposeTexts { get; init; }

    /// <summary>What the run itself needs it for, in the current UI culture; null where only checks need it.</summary>
    public string? Purpose => PurposeTexts?.In();

    /// <summary>True if it is asked only in the account of the run's own credentials.</summary>
    public required bool OrganizationOnly { get; init; }

    /// <summary>True if only supplementary checks need it, which never touch a verdict.</summary>
    public required bool Advisory { get; init; }

    /// <summary>True if AWS's managed policy SecurityAudit allows it.</summary>
    public required bool InSecurityAudit { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Action;
}
