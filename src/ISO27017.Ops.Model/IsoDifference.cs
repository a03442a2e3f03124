namespace ISO27017.Ops;

/// <summary>One difference between two versions, and what follows from it.</summary>
public sealed record IsoDifference
{
    /// <summary>What has changed.</summary>
    public required IsoDifferenceKind Kind { get; init; }

    /// <summary>The control that it concerns; null if it concerns the run as a whole.</summary>
    public string? ControlId { get; init; }

    /// <summary>The role side; null if it concerns the control.</summary>
    public IsoRole? Role { get; init; }

    /// <summary>The check, where results are compared; otherwise null.</summary>
    public string? CheckId { get; init; }

    /// <summary>The rule of the check, where it has several; otherwise null.</summary>
    public string? Rule { get; init; }

    /// <summary>The AWS account, twelve digits; null if it concerns none.</summary>
    public string? AccountId { get; init; }

    /// <summary>The AWS region, or <c>global</c>; null if it concerns none.</summary>
    public string? Region { get; init; }

    /// <summary>The resource, where results are compared; the parameter, document, account or region that changed; otherwise null.</summary>
    public string? ResourceId { get; init; }

    /// <summary>What a difference between two runs comes from; None between two registers.</summary>
    public IsoDifferenceCause Cause { get; init; }

    /// <summary>The ticket of <c>changes.yaml</c> that explains it; null if none does.</summary>
    public string? Ticket { get; init; }

    /// <summary>How it was; null if it was not there.</summary>
    public string? Before { get; init; }

    /// <summary>How it is; null if it is no longer there.</summary>
    public string? After { get; init; }

    /// <summary>The documents that must follow, with the section if one is named: <c>クラウドサービス仕様書 2.4.6</c>.</summary>
    public string[] DocumentsToUpdate { get; init; } = [];

    /// <summary>The checks of the side whose earlier verdicts no longer speak of what the register says.</summary>
    public string[] ChecksVoided { get; init; } = [];

    /// <summary>The attestations of the side that no longer hold.</summary>
    public string[] AttestationsVoided { get; init; } = [];

    /// <summary>The line in the later register, or in the earlier one of what was removed, from 1; 0 between two runs.</summary>
    public int Line { get; init; }

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Kind} {(CheckId ?? (Role is null ? ControlId : $"{ControlId}-{Role}"))} {ResourceId}".TrimEnd();
}
