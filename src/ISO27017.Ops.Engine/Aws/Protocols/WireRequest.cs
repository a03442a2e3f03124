namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>An HTTP request without its host and signature.</summary>
internal sealed record WireRequest
{
    /// <summary>The HTTP method.</summary>
    public required string HttpMethod { get; init; }

    /// <summary>The path, percent-encoded, with a leading slash.</summary>
    public required string Path { get; init; }

    /// <summary>The query string's parts, not encoded; a name may come twice, and a null value means the name alone.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Query { get; init; } = [];

    /// <summary>The headers of the operation.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = NoHeaders;

    /// <summary>The body; empty if there is none.</summary>
    public byte[] Body { get; init; } = [];

    /// <summary>What AWS expects before the host, with its final dot; null if nothing. With a custom endpoint leave it out:
    /// a local server has one name only, and the parameter also travels as a header.</summary>
    public string? HostPrefix { get; init; }

    /// <summary>The S3 bucket that the path names; null for everything else. See <see cref="S3Addressing"/>.</summary>
    public string? Bucket { get; init; }

    /// <summary>Header names compare as HTTP says: without regard to case.</summary>
    internal static Dictionary<string, string> NoHeaders => new(StringComparer.OrdinalIgnoreCase);
}
