namespace ISO27017.Ops.Testing.AwsServer.Buckets;

/// <summary>One version of an object in a local bucket.</summary>
public sealed class StoredObject
{
    public required byte[] Body { get; set; }

    public required string VersionId { get; init; }

    public required DateTimeOffset LastModified { get; init; }

    /// <summary>As S3 shows it: of the whole, or of the parts' digests with their number.</summary>
    public string? Sha256 { get; set; }

    public string? Mode { get; set; }

    public DateTimeOffset? Until { get; set; }

    public string? ContentType { get; init; }

    /// <summary>Whether it only says that the object was deleted.</summary>
    public bool IsDeleteMarker { get; init; }
}
