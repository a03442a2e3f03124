namespace ISO27017.Ops.Engine.Evidence.Handover.Buckets;

/// <summary>An object as S3 describes it.</summary>
internal sealed record BucketObject
{
    /// <summary>Its key.</summary>
    public required string Key { get; init; }

    /// <summary>Its length in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Its version.</summary>
    public string? VersionId { get; init; }

    /// <summary>When it arrived.</summary>
    public DateTimeOffset LastModified { get; init; }

    /// <summary>S3's SHA-256 checksum of it, as S3 writes it; null if S3 has none.</summary>
    public string? Sha256 { get; init; }

    /// <summary>How firmly it is held; null for not at all.</summary>
    public IsoLockMode? Mode { get; init; }

    /// <summary>Until when.</summary>
    public DateTimeOffset? RetainUntil { get; init; }
}
