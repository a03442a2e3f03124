namespace ISO27017.Ops;

/// <summary>The evidence package that was approved as what must not change unnoticed.</summary>
public sealed class IsoBaseline
{
    /// <summary>The package's path, relative to the workspace's folder or absolute.</summary>
    public required string Package { get; init; }

    /// <summary>The package's id.</summary>
    public required string PackageId { get; init; }

    /// <summary>The package's digest: the SHA-256 of its SHA256SUMS, hex.</summary>
    public required string Digest { get; init; }

    /// <summary>Who approved it.</summary>
    public required string ApprovedBy { get; init; }

    /// <summary>Why; null if nobody said.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was set, in UTC.</summary>
    public required DateTimeOffset SetAt { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Package;
}
