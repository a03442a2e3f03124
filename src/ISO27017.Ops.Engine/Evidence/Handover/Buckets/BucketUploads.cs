using System.Globalization;
using System.Net;
using System.Security;
using System.Text;
using ISO27017.Ops.Engine.Aws.Protocols;

namespace ISO27017.Ops.Engine.Evidence.Handover.Buckets;

/// <summary>Uploads in parts.</summary>
internal sealed class BucketUploads(BucketDoor door)
{
    /// <summary>The unfinished uploads to a key, newest first.</summary>
    public async Task<IReadOnlyList<BucketUpload>> OfAsync(string key, CancellationToken cancel)
    {
        // Uploads to this one key are few: the first page holds them all
        var page = await door.ReadAsync(
            new BucketRequest("ListMultipartUploads", "GET") { Query = [new("uploads", null), new("encoding-type", "url"), new("prefix", key)] }, cancel).ConfigureAwait(false);
        return
        [
            .. page.Children.Where(c => c.Name == "Upload" && WebUtility.UrlDecode(c.Child("Key")?.Text ?? "") == key)
                .OrderByDescending(c => c.Child("Initiated")?.Text, StringComparer.Ordinal)
                .Select(c => new BucketUpload(key, c.Child("UploadId")?.Text ?? "")),
        ];
    }

    /// <summary>Begins one.</summary>
    public async Task<BucketUpload> BeginAsync(string key, (IsoLockMode Mode, DateTimeOffset Until)? retention, CancellationToken cancel)
    {
        var headers = BucketWriter.Describe(key, retention);
        headers["x-amz-checksum-algorithm"] = "SHA256";
        var answer = await door.ReadAsync(
            new BucketRequest("CreateMultipartUpload", "POST", key) { Query = [new("uploads", null)], Headers = headers }, cancel).ConfigureAwait(false);
        return new BucketUpload(key, answer.Child("UploadId")?.Text ?? "");
    }

    /// <summary>The parts that S3 has, by number.</summary>
    public async Task<Dictionary<int, UploadedPart>> PartsAsync(BucketUpload upload, CancellationToken cancel)
    {
        var parts = new Dictionary<int, UploadedPart>();
        string? next = null;
        do
        {
            List<KeyValuePair<string, string?>> query = [new("uploadId", upload.Id)];
            if (next is not null)
            {
                query.Add(new("part-number-marker", next));
            }

            var page = await door.ReadAsync(new BucketRequest("ListParts", "GET", upload.Key) { Query = query }, cancel).ConfigureAwait(false);
            foreach (var part in page.Children.Where(c => c.Name == "Part").Select(Read))
            {
                parts[part.Number] = part;
            }

            next = page.Child("IsTruncated")?.Text == "true" ? page.Child("NextPartNumberMarker")?.Text : null;
        }
        while (!string.IsNullOrEmpty(next));
        return parts;
    }

    /// <summary>Sends one part.</summary>
    public async Task<UploadedPart> SendAsync(BucketUpload upload, int number, byte[] content, byte[] digest, CancellationToken cancel)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        BucketWriter.AddChecksum(headers, digest);
        var answer = await door.SendAsync(
            new BucketRequest("UploadPart", "PUT", upload.Key)
            {
                Query = [new("partNumber", number.ToString(CultureInfo.InvariantCulture)), new("uploadId", upload.Id)],
                Headers = headers,
                Body = content,
            },
            a => _ = a.Headers.GetValueOrDefault("ETag") ?? throw WireException.Malformed("The answer does not name the part"), cancel).ConfigureAwait(false);
        return new UploadedPart(number, answer.Headers["ETag"], headers["x-amz-checksum-sha256"]);
    }

    /// <summary>Makes the object, unless there is one already.</summary>
    public Task CompleteAsync(BucketUpload upload, IEnumerable<UploadedPart> parts, CancellationToken cancel)
    {
        var body = BucketDoor.Xml("CompleteMultipartUpload", string.Concat(parts.OrderBy(p => p.Number).Select(p => string.Create(
            CultureInfo.InvariantCulture,
            $"<Part><PartNumber>{p.Number}</PartNumber><ETag>{SecurityElement.Escape(p.ETag)}</ETag><ChecksumSHA256>{SecurityElement.Escape(p.Sha256)}</ChecksumSHA256></Part>"))));
        return door.ReadAsync(
            new BucketRequest("CompleteMultipartUpload", "POST", upload.Key)
            {
                Query = [new("uploadId", upload.Id)],
                Headers = new Dictionary<string, string> { ["Content-Type"] = "application/xml", [BucketWriter.IfNone.Key] = BucketWriter.IfNone.Value },
                Body = Encoding.UTF8.GetBytes(body),
            }, cancel);
    }

    /// <summary>Gives one up. One that is gone already is as good.</summary>
    public async Task AbortAsync(BucketUpload upload, CancellationToken cancel)
    {
        try
        {
            await door.SendAsync(
                new BucketRequest("AbortMultipartUpload", "DELETE", upload.Key) { Query = [new("uploadId", upload.Id)] }, null, cancel).ConfigureAwait(false);
        }
        catch (BucketException e) when (e.IsMissing)
        {
            // Another run finished it or gave it up
        }
    }

    private static UploadedPart Read(XmlTree part) => new(
        int.TryParse(part.Child("PartNumber")?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0,
        part.Child("ETag")?.Text ?? "",
        part.Child("ChecksumSHA256")?.Text ?? "");
}
