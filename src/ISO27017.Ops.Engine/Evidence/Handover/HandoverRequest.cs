using ISO27017.Ops.Engine.Aws;

namespace ISO27017.Ops.Engine.Evidence.Handover;

/// <summary>Which evidence package goes to which bucket, and for how long.</summary>
public sealed record HandoverRequest
{
    /// <summary>The full path of the package: a folder or a zip file.</summary>
    public required string Path { get; init; }

    /// <summary>The bucket's name.</summary>
    public required string Bucket { get; init; }

    /// <summary>What goes before the package's name in the keys; null for nothing.</summary>
    public string? Prefix { get; init; }

    /// <summary>The least days that every object is to be held, counted from its arrival; null means the bucket's own default.</summary>
    public int? RetentionDays { get; init; }

    /// <summary>The least moment until which every object is to be held, instead of days.</summary>
    public DateTimeOffset? RetainUntil { get; init; }

    /// <summary>How firmly, at least; null means as the bucket's default says, and Governance where it has none.</summary>
    public IsoLockMode? Mode { get; init; }

    /// <summary>The account that the bucket must belong to; null means the account of the credentials or the role.</summary>
    public string? ExpectedBucketOwner { get; init; }

    /// <summary>How to reach AWS. A role given by name is looked for in the account of the bucket.</summary>
    public AwsConnection Connection { get; init; } = new();

    /// <summary>Files on their way at once.</summary>
    public int Concurrency { get; init; } = 8;
}
