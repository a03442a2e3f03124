using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Testing.Wire;

namespace ISO27017.Ops.Testing.AwsServer.Buckets;

/// <summary>Answers requests to local buckets as S3 would, refusals included.</summary>
internal sealed class BucketServer
{
    private static readonly XNamespace Space = "http://s3.amazonaws.com/doc/2006-03-01/";

    public Dictionary<string, LocalBucket> Buckets { get; } = new(StringComparer.Ordinal);

    public WireResponse Answer(BucketCall call, string region)
    {
        var answer = Buckets.TryGetValue(call.Bucket, out var bucket) ? Answer(call, bucket, region) : Refuse(404, "NoSuchBucket");
        // A refusal of HEAD has no body that could say why
        return call.Raw.Method == "HEAD" ? answer with { Body = [] } : answer;
    }

    private static WireResponse Answer(BucketCall call, LocalBucket bucket, string region)
    {
        if (region != bucket.Region)
            return Refuse(301, "PermanentRedirect", ("x-amz-bucket-region", bucket.Region));
        if (call.Header("x-amz-expected-bucket-owner") is { } owner && owner != bucket.Owner)
            return Refuse(403, "AccessDenied");
        lock (bucket.Versions)
        {
            return call.Operation switch
            {
                "GetBucketVersioning" => Xml("VersioningConfiguration", bucket.Versioning is { } status ? [new XElement(Space + "Status", status)] : []),
                "GetObjectLockConfiguration" => Lock(bucket),
                "ListObjectsV2" => List(call, bucket),
                "HeadObject" or "GetObject" => Get(call, bucket),
                "GetObjectRetention" => Retention(call, bucket),
                "PutObject" => Put(call, bucket),
                "PutObjectRetention" => PutRetention(call, bucket),
                _ => new UploadServer(bucket).Answer(call),
            };
        }
    }

    public static WireResponse Xml(string root, params object[] inner) => WireResponse.Of(
        200, [new("Content-Type", "application/xml"), new("x-amz-request-id", ResponseWriter.RequestId)],
        Encoding.UTF8.GetBytes(new XElement(Space + root, inner).ToString(SaveOptions.DisableFormatting)));

    public static XElement Element(string name, object? value) => new(Space + name, value);

    public static WireResponse Ok(params (string Name, string? Value)[] headers) =>
        WireResponse.Of(200, headers.Where(h => h.Value is not null).Select(h => KeyValuePair.Create(h.Name, h.Value!)), []);

    public static WireResponse Refuse(int status, string code, params (string Name, string Value)[] headers) => WireResponse.Of(
        status, headers.Select(h => KeyValuePair.Create(h.Name, h.Value)).Append(new("Content-Type", "application/xml")),
        Encoding.UTF8.GetBytes($"<Error><Code>{code}</Code><Message>{code} by the local bucket</Message></Error>"));

    /// <summary>What is wrong with the digest that came with a body; null for nothing.</summary>
    public static WireResponse? Damaged(BucketCall call) =>
        call.Header("x-amz-checksum-sha256") is { } sum && sum != Convert.ToBase64String(SHA256.HashData(call.Raw.Body)) ? Refuse(400, "BadDigest") : null;

    /// <summary>The retention that a new object asks for, and what is wrong with it.</summary>
    public static (string? Mode, DateTimeOffset? Until, WireResponse? Wrong) Asked(BucketCall call, LocalBucket bucket)
    {
        var (mode, until) = (call.Header("x-amz-object-lock-mode"), call.Header("x-amz-object-lock-retain-until-date"));
        if (mode is null && until is null)
            return (null, null, null);
        if (!bucket.Lock || mode is not ("GOVERNANCE" or "COMPLIANCE") || until is null)
            return (null, null, Refuse(400, "InvalidRequest"));
        var moment = Moment(until);
        return moment > TimeProvider.System.GetUtcNow() ? (mode, moment, null) : (null, null, Refuse(400, "InvalidArgument"));
    }

    public static bool IsTaken(BucketCall call, LocalBucket bucket) => call.Header("If-None-Match") == "*" && bucket.Find(call.Key) is not null;

    private static WireResponse Lock(LocalBucket bucket)
    {
        if (!bucket.Lock)
            return Refuse(404, "ObjectLockConfigurationNotFoundError");
        var time = bucket.DefaultYears is { } years ? Element("Years", years) : Element("Days", bucket.DefaultDays);
        object[] rule = bucket.DefaultMode is null ? [] : [Element("Rule", Element("DefaultRetention", new[] { Element("Mode", bucket.DefaultMode), time }))];
        return Xml("ObjectLockConfiguration", [Element("ObjectLockEnabled", "Enabled"), .. rule]);
    }

    private static WireResponse List(BucketCall call, LocalBucket bucket)
    {
        var after = call.Query.GetValueOrDefault("continuation-token");
        var keys = bucket.Keys.Where(k => k.StartsWith(call.Query["prefix"], StringComparison.Ordinal) && string.CompareOrdinal(k, after) > 0).ToList();
        var page = keys.Take(bucket.PageSize).ToList();
        var more = page.Count < keys.Count;
        return Xml("ListBucketResult",
        [
            Element("IsTruncated", more ? "true" : "false"),
            .. page.Select(k => Element("Contents", Element("Key", Uri.EscapeDataString(k)))),
            .. more ? [Element("NextContinuationToken", page[^1])] : Array.Empty<XElement>(),
        ]);
    }

    private static WireResponse Get(BucketCall call, LocalBucket bucket)
    {
        if (bucket.Find(call.Key) is not { } found)
            return Refuse(404, "NoSuchKey");
        var body = found.Body;
        if (call.Header("Range") is { } range)
        {
            var ends = range["bytes=".Length..].Split('-').Select(e => int.Parse(e, CultureInfo.InvariantCulture)).ToArray();
            body = body[ends[0]..Math.Min(ends[1] + 1, body.Length)];
        }

        var head = Ok(
            ("Content-Length", body.Length.ToString(CultureInfo.InvariantCulture)),
            ("Content-Type", found.ContentType),
            ("Last-Modified", found.LastModified.ToString("r", CultureInfo.InvariantCulture)),
            ("x-amz-version-id", found.VersionId),
            ("x-amz-checksum-sha256", call.Header("x-amz-checksum-mode") == "ENABLED" && bucket.KeepsChecksums ? found.Sha256 : null),
            ("x-amz-object-lock-mode", found.Mode),
            ("x-amz-object-lock-retain-until-date", found.Until?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture)));
        return head with { Body = body };
    }

    private static WireResponse Retention(BucketCall call, LocalBucket bucket) => bucket.Find(call.Key) switch
    {
        null => Refuse(404, "NoSuchKey"),
        { Until: null } => Refuse(404, "NoSuchObjectLockConfiguration"),
        var found => Xml("Retention", Element("Mode", found.Mode), Element("RetainUntilDate", found.Until.Value.ToString("o", CultureInfo.InvariantCulture))),
    };

    private static WireResponse Put(BucketCall call, LocalBucket bucket)
    {
        var (mode, until, wrong) = Asked(call, bucket);
        if ((Damaged(call) ?? wrong) is { } refusal)
            return refusal;
        if (call.Header("x-amz-checksum-sha256") is not { } sum)
            return bucket.Lock ? Refuse(400, "InvalidRequest") : throw new InvalidOperationException("Everything that we send has a digest.");
        if (IsTaken(call, bucket))
            return Refuse(412, "PreconditionFailed");
        var put = bucket.Add(call.Key, bucket.Store(call.Raw.Body), mode, until, sum, call.Header("Content-Type"));
        return Ok(("x-amz-version-id", put.VersionId), ("ETag", "\"e\""), ("x-amz-checksum-sha256", sum));
    }

    private static WireResponse PutRetention(BucketCall call, LocalBucket bucket)
    {
        if (bucket.Find(call.Key) is not { } found)
            return Refuse(404, "NoSuchKey");
        if (Damaged(call) is { } refusal)
            return refusal;
        var asked = XElement.Parse(Encoding.UTF8.GetString(call.Raw.Body));
        var (mode, until) = (asked.Element(Space + "Mode")!.Value, Moment(asked.Element(Space + "RetainUntilDate")!.Value));
        if (until < found.Until || (found.Mode == "COMPLIANCE" && mode != "COMPLIANCE"))
            return Refuse(403, "AccessDenied");
        (found.Mode, found.Until) = (mode, until);
        return Ok();
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
