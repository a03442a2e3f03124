namespace ISO27017.Ops;

/// <summary>One difference between two versions, and what follows from it.</summary>
public sealed class IsoDifference
{
    /// <summary>What has changed.</summary>
    public required IsoDifferenceKind Kind { get; init; }

    /// <summary>The control that it concerns.</summary>
    public required string ControlId { get; init; }

    /// <summary>The role side; null if it concerns the control.</summary>
    public IsoRole? Role { get; init; }

    /// <summary>The check, where results are compared; otherwise null.</summary>
    public string? CheckId { get; init; }

    /// <summary>The resource, where results are compared; otherwise null.</summary>
    public string? ResourceId { get; init; }

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

    /// <summary>The line in the later version, or in the earlier one of what was removed; from 1.</summary>
    public int Line { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Role is null ? $"{Kind} {ControlId}" : $"{Kind} {ControlId}-{Role}";
}
