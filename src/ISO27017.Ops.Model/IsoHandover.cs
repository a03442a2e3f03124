namespace ISO27017.Ops;

/// <summary>The hand-over of an evidence package to an S3 bucket with Object Lock.</summary>
public sealed class IsoHandover
{
    /// <summary>The full path of the package.</summary>
    public required string Path { get; init; }

    /// <summary>The bucket.</summary>
    public required string Bucket { get; init; }

    /// <summary>What the keys of its files begin with, with a final slash; for a zip file its key.</summary>
    public required string Prefix { get; init; }

    /// <summary>The bucket's region.</summary>
    public required string Region { get; init; }

    /// <summary>The account that the bucket belongs to, as S3 confirmed.</summary>
    public required string Owner { get; init; }

    /// <summary>The package's digest: the SHA-256 of its SHA256SUMS, lower-case hexadecimal.</summary>
    public string? Digest { get; init; }

    /// <summary>The files of the package (one for a zip file).</summary>
    public required int Files { get; init; }

    /// <summary>Those that were sent now.</summary>
    public required int Sent { get; init; }

    /// <summary>Those that were there already.</summary>
    public required int AlreadyThere { get; init; }

    /// <summary>The bytes of all files.</summary>
    public required long Bytes { get; init; }

    /// <summary>The bytes of those that were sent now.</summary>
    public required long BytesSent { get; init; }

    /// <summary>The weakest mode of any object; null while there is none.</summary>
    public IsoLockMode? Mode { get; init; }

    /// <summary>The earliest end of any object's retention, in UTC; null while there is none.</summary>
    public DateTimeOffset? RetainUntil { get; init; }

    /// <summary>True only if every file is in the bucket, read back, the same, and retained as was asked.</summary>
    public bool Verified { get; init; }

    /// <summary>The objects, in the order of their keys.</summary>
    public IsoHandoverObject[] Objects { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"s3://{Bucket}/{Prefix}";
}
