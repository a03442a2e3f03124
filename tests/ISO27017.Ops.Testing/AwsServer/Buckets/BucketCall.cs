using Microsoft.AspNetCore.WebUtilities;

namespace ISO27017.Ops.Testing.AwsServer.Buckets;

/// <summary>A request to a bucket, taken apart.</summary>
internal sealed record BucketCall(string Operation, string Bucket, string Key, IReadOnlyDictionary<string, string> Query, RawRequest Raw)
{
    /// <summary>Takes a request apart, path-style.</summary>
    public static BucketCall Of(RawRequest raw)
    {
        var target = raw.Target.Split('?', 2);
        var path = target[0].TrimStart('/').Split('/', 2);
        var query = QueryHelpers.ParseQuery(target.ElementAtOrDefault(1) ?? "").ToDictionary(q => q.Key, q => q.Value.ToString(), StringComparer.Ordinal);
        var key = Uri.UnescapeDataString(path.ElementAtOrDefault(1) ?? "");
        return new BucketCall(Name(raw.Method, key.Length > 0, query), Uri.UnescapeDataString(path[0]), key, query, raw);
    }

    public string? Header(string name) => Raw.Headers.GetValueOrDefault(name);

    private static string Name(string method, bool isObject, Dictionary<string, string> query)
    {
        bool Has(string name) => query.ContainsKey(name);
        return (method, isObject) switch
        {
            ("GET", false) when Has("versioning") => "GetBucketVersioning",
            ("GET", false) when Has("object-lock") => "GetObjectLockConfiguration",
            ("GET", false) when Has("uploads") => "ListMultipartUploads",
            ("GET", false) when Has("list-type") => "ListObjectsV2",
            ("HEAD", true) => "HeadObject",
            ("GET", true) when Has("retention") => "GetObjectRetention",
            ("GET", true) when Has("uploadId") => "ListParts",
            ("GET", true) => "GetObject",
            ("PUT", true) when Has("retention") => "PutObjectRetention",
            ("PUT", true) when Has("uploadId") => "UploadPart",
            ("PUT", true) => "PutObject",
            ("POST", true) when Has("uploads") => "CreateMultipartUpload",
            ("POST", true) when Has("uploadId") => "CompleteMultipartUpload",
            ("DELETE", true) when Has("uploadId") => "AbortMultipartUpload",
            _ => "?",
        };
    }
}
