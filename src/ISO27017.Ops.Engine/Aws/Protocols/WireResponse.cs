namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>An HTTP answer, read to its end.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Headers">The headers; names compare without regard to case.</param>
/// <param name="Body">The body.</param>
internal sealed record WireResponse(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    private static readonly string[] RequestIdHeaders = ["x-amzn-requestid", "x-amz-request-id", "x-amz-requestid"];

    /// <summary>An answer with headers that compare as they should.</summary>
    public static WireResponse Of(int status, IEnumerable<KeyValuePair<string, string>> headers, byte[] body)
    {
        var map = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in headers)
            map[name] = value;
        return new WireResponse(status, map, body);
    }

    /// <summary>AWS's id of the request, from the headers; null if they do not have it.</summary>
    public string? RequestId => RequestIdHeaders
        .Select(h => Headers.GetValueOrDefault(h))
        .FirstOrDefault(v => !string.IsNullOrEmpty(v));
}
