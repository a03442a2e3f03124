using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>Where a bucket is named: in the host (as real S3 wants it) or in the path (as everything else needs it).</summary>
internal static partial class S3Addressing
{
    /// <summary>The request for AWS itself. A bucket with a dot stays in the path, because no certificate covers its host;
    /// so does one of the old names that are no host names. With a custom endpoint do not call this.</summary>
    public static WireRequest ForAws(WireRequest request)
    {
        if (request.Bucket is not { } bucket || !HostLabel().IsMatch(bucket))
            return request;
        var rest = request.Path[(1 + UriText.Encode(bucket).Length)..];
        return request with { HostPrefix = bucket + ".", Path = rest.Length == 0 ? "/" : rest };
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]\z")]
    private static partial Regex HostLabel();
}
