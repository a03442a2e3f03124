namespace ISO27017.Ops.Engine.Evidence.Handover.Buckets;

/// <summary>One request to a bucket.</summary>
/// <param name="Operation">The API's name of the operation.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Key">The object; null for the bucket itself.</param>
internal sealed record BucketRequest(string Operation, string Method, string? Key = null)
{
    /// <summary>The query string's parts; a null value means the name alone.</summary>
    public IReadOnlyList<KeyValuePair<string, string?>> Query { get; init; } = [];

    /// <summary>The headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>The body.</summary>
    public byte[] Body { get; init; } = [];
}
