using System.Globalization;
using System.Net;
using ISO27017.Ops.Engine.Aws.Protocols;

namespace ISO27017.Ops.Engine.Evidence.Handover.Buckets;

/// <summary>What can be asked about a bucket and its objects.</summary>
internal sealed class BucketReader(BucketDoor door)
{
    /// <summary>What the bucket does to keep its objects.</summary>
    public async Task<BucketLock> LockAsync(CancellationToken cancel)
    {
        var versioning = await door.ReadAsync(
            new BucketRequest("GetBucketVersioning", "GET") { Query = [new("versioning", null)] }, cancel).ConfigureAwait(false);
        try
        {
            var configuration = await door.ReadAsync(
                new BucketRequest("GetObjectLockConfiguration", "GET") { Query = [new("object-lock", null)] }, cancel).ConfigureAwait(false);
            var retention = configuration.Child("Rule")?.Child("DefaultRetention");
            var days = Number(retention?.Child("Days")) ?? (Number(retention?.Child("Years")) * 365);
            var enabled = configuration.Child("ObjectLockEnabled")?.Text == "Enabled" && versioning.Child("Status")?.Text == "Enabled";
            return new BucketLock(enabled, days is null ? null : ModeOf(retention?.Child("Mode")?.Text), days);
        }
        catch (BucketException e) when (e.Error.Code == "ObjectLockConfigurationNotFoundError")
        {
            return new BucketLock(false, null, null);
        }
    }

    /// <summary>The keys that begin with <paramref name="prefix"/>.</summary>
    public async Task<IReadOnlyList<string>> KeysAsync(string prefix, CancellationToken cancel)
    {
        var keys = new List<string>();
        string? next = null;
        do
        {
            // Some characters of keys cannot be in XML: S3 encodes them if it is asked to
            List<KeyValuePair<string, string?>> query = [new("list-type", "2"), new("encoding-type", "url"), new("prefix", prefix)];
            if (next is not null)
            {
                query.Add(new("continuation-token", next));
            }

            var page = await door.ReadAsync(new BucketRequest("ListObjectsV2", "GET") { Query = query }, cancel).ConfigureAwait(false);
            keys.AddRange(page.Children.Where(c => c.Name == "Contents").Select(c => WebUtility.UrlDecode(c.Child("Key")?.Text ?? "")));
            next = page.Child("IsTruncated")?.Text == "true" ? page.Child("NextContinuationToken")?.Text : null;
        }
        while (!string.IsNullOrEmpty(next));
        return keys;
    }

    /// <summary>What S3 says of an object, with its checksum and retention; null if there is none.</summary>
    public async Task<BucketObject?> FindAsync(string key, CancellationToken cancel)
    {
        BucketObject? found = null;
        try
        {
            await door.SendAsync(
                new BucketRequest("HeadObject", "HEAD", key) { Headers = new Dictionary<string, string> { ["x-amz-checksum-mode"] = "ENABLED" } },
                answer => found = Read(key, answer), cancel).ConfigureAwait(false);
        }
        catch (BucketException e) when (e.IsMissing)
        {
            return null;
        }

        // The headers are left out where there is no retention, and also where the caller may not see it
        return found!.RetainUntil is null ? await WithRetentionAsync(found, cancel).ConfigureAwait(false) : found;
    }

    /// <summary>A piece of an object's one version.</summary>
    public async Task<byte[]> PieceAsync(BucketObject found, long offset, int count, CancellationToken cancel)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"bytes={offset}-{offset + count - 1}");
        var answer = await door.SendAsync(
            new BucketRequest("GetObject", "GET", found.Key) { Headers = new Dictionary<string, string> { ["Range"] = range } },
            a =>
            {
                if (a.Body.Length != count)
                {
                    throw WireException.Malformed($"{a.Body.Length} bytes came in place of {count}");
                }
            },
            cancel).ConfigureAwait(false);
        return answer.Body;
    }

    private async Task<BucketObject> WithRetentionAsync(BucketObject found, CancellationToken cancel)
    {
        try
        {
            var retention = await door.ReadAsync(
                new BucketRequest("GetObjectRetention", "GET", found.Key) { Query = [new("retention", null)] }, cancel).ConfigureAwait(false);
            return found with { Mode = ModeOf(retention.Child("Mode")?.Text), RetainUntil = Moment(retention.Child("RetainUntilDate")?.Text) };
        }
        catch (BucketException e) when (e.Error.Code == "NoSuchObjectLockConfiguration")
        {
            return found;
        }
    }

    private static BucketObject Read(string key, WireResponse answer) => new()
    {
        Key = key,
        Length = long.TryParse(answer.Headers.GetValueOrDefault("Content-Length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            ? length
            : throw WireException.Malformed("The answer does not say how long the object is"),
        VersionId = answer.Headers.GetValueOrDefault("x-amz-version-id"),
        LastModified = Moment(answer.Headers.GetValueOrDefault("Last-Modified")) ?? throw WireException.Malformed("The answer does not say when the object came"),
        Sha256 = answer.Headers.GetValueOrDefault("x-amz-checksum-sha256"),
        Mode = ModeOf(answer.Headers.GetValueOrDefault("x-amz-object-lock-mode")),
        RetainUntil = Moment(answer.Headers.GetValueOrDefault("x-amz-object-lock-retain-until-date")),
    };

    private static IsoLockMode? ModeOf(string? text) => text switch
    {
        "GOVERNANCE" => IsoLockMode.Governance,
        "COMPLIANCE" => IsoLockMode.Compliance,
        _ => null,
    };

    private static int? Number(XmlTree? element) =>
        int.TryParse(element?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static DateTimeOffset? Moment(string? text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment) ? moment : null;
}
