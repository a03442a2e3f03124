using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using ISO27017.Ops.Engine.Aws.Protocols;
using static ISO27017.Ops.Testing.AwsServer.Buckets.BucketServer;

namespace ISO27017.Ops.Testing.AwsServer.Buckets;

/// <summary>Uploads in parts, as S3 takes them.</summary>
internal sealed class UploadServer(LocalBucket bucket)
{
    public WireResponse Answer(BucketCall call)
    {
        switch (call.Operation)
        {
            case "ListMultipartUploads":
                return Xml("ListMultipartUploadsResult", [.. bucket.Uploads.Where(u => u.Key.StartsWith(call.Query["prefix"], StringComparison.Ordinal))
                    .Select(u => Element("Upload", new[] { Element("Key", Uri.EscapeDataString(u.Key)), Element("UploadId", u.Id), Element("Initiated", u.Initiated.ToString("o")) }))]);
            case "CreateMultipartUpload":
                return Begin(call);
        }

        if (bucket.Uploads.Find(u => u.Id == call.Query["uploadId"] && u.Key == call.Key) is not { } upload)
            return Refuse(404, "NoSuchUpload");
        return call.Operation switch
        {
            "ListParts" => Parts(call, upload),
            "UploadPart" => Part(call, upload),
            "CompleteMultipartUpload" => Complete(call, upload),
            "AbortMultipartUpload" when bucket.Uploads.Remove(upload) => Ok(),
            _ => Refuse(400, "NotImplemented"),
        };
    }

    private WireResponse Begin(BucketCall call)
    {
        var (mode, until, wrong) = Asked(call, bucket);
        if (wrong is not null)
            return wrong;
        var upload = new StoredUpload
        {
            Key = call.Key,
            Id = Guid.NewGuid().ToString("N"),
            Initiated = TimeProvider.System.GetUtcNow(),
            Algorithm = call.Header("x-amz-checksum-algorithm"),
            Mode = mode,
            Until = until,
        };
        bucket.Uploads.Add(upload);
        return Xml("InitiateMultipartUploadResult", Element("UploadId", upload.Id));
    }

    private WireResponse Parts(BucketCall call, StoredUpload upload)
    {
        var after = int.Parse(call.Query.GetValueOrDefault("part-number-marker") ?? "0", CultureInfo.InvariantCulture);
        var left = upload.Parts.Where(p => p.Key > after).ToList();
        var page = left.Take(bucket.PageSize).ToList();
        var more = page.Count < left.Count;
        return Xml("ListPartsResult",
        [
            Element("IsTruncated", more ? "true" : "false"),
            .. more ? [Element("NextPartNumberMarker", page[^1].Key)] : Array.Empty<XElement>(),
            .. page.Select(p => Element("Part", new[]
            {
                Element("PartNumber", p.Key), Element("ETag", ETag(p.Value)),
                Element("ChecksumSHA256", upload.Algorithm == "SHA256" ? Sum(p.Value) : null),
            })),
        ]);
    }

    private static WireResponse Part(BucketCall call, StoredUpload upload)
    {
        if (Damaged(call) is { } wrong)
            return wrong;
        upload.Parts[int.Parse(call.Query["partNumber"], CultureInfo.InvariantCulture)] = call.Raw.Body;
        return Ok(("ETag", ETag(call.Raw.Body)));
    }

    private WireResponse Complete(BucketCall call, StoredUpload upload)
    {
        var named = XElement.Parse(Encoding.UTF8.GetString(call.Raw.Body)).Elements().Select(p => (
            Number: (int)p.Elements().Single(e => e.Name.LocalName == "PartNumber"),
            ETag: p.Elements().Single(e => e.Name.LocalName == "ETag").Value,
            Sum: p.Elements().Single(e => e.Name.LocalName == "ChecksumSHA256").Value)).ToList();
        if (named.Count == 0 || !named.Select(n => n.Number).SequenceEqual(named.Select(n => n.Number).Order()))
            return Refuse(400, "InvalidPartOrder");
        if (named.Exists(n => !upload.Parts.TryGetValue(n.Number, out var part) || ETag(part) != n.ETag || Sum(part) != n.Sum))
            return Refuse(400, "InvalidPart");
        if (IsTaken(call, bucket))
            return Refuse(412, "PreconditionFailed");
        var parts = named.Select(n => upload.Parts[n.Number]).ToList();
        var sum = Convert.ToBase64String(SHA256.HashData([.. parts.SelectMany(SHA256.HashData)])) + "-" + parts.Count.ToString(CultureInfo.InvariantCulture);
        bucket.Add(upload.Key, bucket.Store([.. parts.SelectMany(p => p)]), upload.Mode, upload.Until, sum);
        bucket.Uploads.Remove(upload);
        return Xml("CompleteMultipartUploadResult", Element("Key", upload.Key));
    }

    private static string Sum(byte[] part) => Convert.ToBase64String(SHA256.HashData(part));

    private static string ETag(byte[] part) => $"\"{Convert.ToHexString(SHA256.HashData(part))[..32]}\"";
}
