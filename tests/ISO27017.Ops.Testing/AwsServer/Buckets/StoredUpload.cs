namespace ISO27017.Ops.Testing.AwsServer.Buckets;

/// <summary>An unfinished upload to a local bucket.</summary>
public sealed class StoredUpload
{
    public required string Key { get; init; }

    public required string Id { get; init; }

    public required DateTimeOffset Initiated { get; init; }

    public string? Algorithm { get; init; }

    public string? Mode { get; init; }

    public DateTimeOffset? Until { get; init; }

    public SortedDictionary<int, byte[]> Parts { get; } = [];
}
