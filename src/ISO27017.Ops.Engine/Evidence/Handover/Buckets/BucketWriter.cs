using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ISO27017.Ops.Engine.Evidence.Handover.Buckets;

/// <summary>What is written to a bucket: new objects that replace nothing, and longer retentions.</summary>
internal sealed class BucketWriter(BucketDoor door)
{
    /// <summary>The header that lets a new object come only where there is none.</summary>
    public static readonly KeyValuePair<string, string> IfNone = new("If-None-Match", "*");

    /// <summary>Makes an object at once.</summary>
    /// <exception cref="BucketException">It did not succeed, perhaps because there is one already.</exception>
    public Task PutAsync(string key, byte[] content, (IsoLockMode Mode, DateTimeOffset Until)? retention, CancellationToken cancel)
    {
        var headers = Describe(key, retention);
        headers.Add(IfNone.Key, IfNone.Value);
        AddChecksum(headers, SHA256.HashData(content));
        return door.SendAsync(new BucketRequest("PutObject", "PUT", key) { Headers = headers, Body = content }, null, cancel);
    }

    /// <summary>Gives an object a longer or firmer retention.</summary>
    /// <exception cref="BucketException">It did not succeed.</exception>
    public Task HoldAsync(string key, (IsoLockMode Mode, DateTimeOffset Until) retention, CancellationToken cancel)
    {
        var body = Encoding.UTF8.GetBytes(BucketDoor.Xml(
            "Retention", $"<Mode>{Text(retention.Mode)}</Mode><RetainUntilDate>{Text(retention.Until)}</RetainUntilDate>"));
        var headers = new Dictionary<string, string> { ["Content-Type"] = "application/xml" };
        AddChecksum(headers, SHA256.HashData(body));
        return door.SendAsync(
            new BucketRequest("PutObjectRetention", "PUT", key) { Query = [new("retention", null)], Headers = headers, Body = body }, null, cancel);
    }

    /// <summary>The headers of a new object, however it is sent.</summary>
    public static Dictionary<string, string> Describe(string key, (IsoLockMode Mode, DateTimeOffset Until)? retention)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = TypeOf(key) };
        if (retention is var (mode, until))
        {
            headers["x-amz-object-lock-mode"] = Text(mode);
            headers["x-amz-object-lock-retain-until-date"] = Text(until);
        }

        return headers;
    }

    /// <summary>S3 compares what came with this digest, keeps it, and takes it in place of Content-MD5, which Object Lock asks for.</summary>
    public static void AddChecksum(Dictionary<string, string> headers, byte[] digest)
    {
        headers["x-amz-sdk-checksum-algorithm"] = "SHA256";
        headers["x-amz-checksum-sha256"] = Convert.ToBase64String(digest);
    }

    private static string Text(IsoLockMode mode) => mode == IsoLockMode.Compliance ? "COMPLIANCE" : "GOVERNANCE";

    private static string Text(DateTimeOffset until) => until.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // So that a browser shows a report, and does not guess at anything else
    private static string TypeOf(string key) => Path.GetExtension(key).ToUpperInvariant() switch
    {
        ".HTML" => "text/html; charset=utf-8",
        ".JSON" => "application/json",
        ".CSV" => "text/csv; charset=utf-8",
        ".TXT" or ".MD" => "text/plain; charset=utf-8",
        ".ZIP" => "application/zip",
        _ => "application/octet-stream",
    };
}
