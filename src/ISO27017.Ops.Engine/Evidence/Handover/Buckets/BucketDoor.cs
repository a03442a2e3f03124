using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;

namespace ISO27017.Ops.Engine.Evidence.Handover.Buckets;

/// <summary>Sends requests to one bucket, in the region where S3 says that it is, and only if it belongs to the account that it is
/// expected to belong to.</summary>
internal sealed class BucketDoor(AwsChannel channel, string bucket, string owner, IRunObserver? observer)
{
    private const string Namespace = "http://s3.amazonaws.com/doc/2006-03-01/";
    private static readonly ServiceModel _s3 = ServiceModels.Find("s3")!;

    private volatile string _region = EndpointTable.RegionOf(_s3, channel.Identity.Region, channel.Identity.Region);

    /// <summary>The region, which is known once anything was answered.</summary>
    public string Region => _region;

    /// <summary>The bucket.</summary>
    public string Bucket => bucket;

    /// <summary>The clock.</summary>
    public TimeProvider Time => channel.Time;

    /// <summary>The beginning of an XML body's outer element.</summary>
    public static string Xml(string element, string inner) => $"<{element} xmlns=\"{Namespace}\">{inner}</{element}>";

    /// <summary>Sends a request whose answer is a document.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="BucketException">It did not succeed.</exception>
    public async Task<XmlTree> ReadAsync(BucketRequest request, CancellationToken cancel)
    {
        XmlTree? document = null;
        await SendAsync(request, answer => document = Document(answer), cancel).ConfigureAwait(false);
        return document!;
    }

    /// <summary>Sends a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="accept">Understands a good answer; what it throws is an answer damaged on the way, and the request is repeated.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="BucketException">It did not succeed.</exception>
    public async Task<WireResponse> SendAsync(BucketRequest request, Action<WireResponse>? accept, CancellationToken cancel)
    {
        var wire = Wire(request);
        for (var moved = false; ; moved = true)
        {
            var region = _region;
            var start = Time.GetTimestamp();
            try
            {
                var answer = await channel.SendAsync(_s3, request.Operation, region, wire, accept ?? (_ => { }), cancel).ConfigureAwait(false);
                Tell(request, "ok", start);
                return answer;
            }
            catch (AwsHttpException e) when (!moved && BucketRegion.Of(e) is { } elsewhere && elsewhere != region)
            {
                _region = elsewhere;
            }
            catch (Exception e)
            {
                cancel.ThrowIfCancellationRequested();
                var error = CallErrors.Of(e);
                Tell(request, error.Code, start);
                throw new BucketException(request, error, (e as AwsHttpException)?.Answer.Status ?? 0, e);
            }
        }
    }

    private static XmlTree Document(WireResponse answer)
    {
        var document = XmlTree.Read(answer.Body);
        // S3 may find out that it cannot do it after it has begun to answer 200
        if (ErrorReader.FromXml(document, answer.Status) is { } error)
        {
            throw new WireException(error);
        }

        // What stands before S3 may answer for it
        return document.Name.Equals("html", StringComparison.OrdinalIgnoreCase) ? throw WireException.Malformed("The answer is a web page") : document;
    }

    private WireRequest Wire(BucketRequest request) => new()
    {
        HttpMethod = request.Method,
        Path = "/" + UriText.Encode(bucket) + (request.Key is null ? "" : "/" + UriText.EncodePath(request.Key)),
        Query = request.Query,
        Headers = new Dictionary<string, string>(request.Headers, StringComparer.OrdinalIgnoreCase) { ["x-amz-expected-bucket-owner"] = owner },
        Body = request.Body,
        Bucket = bucket,
    };

    private void Tell(BucketRequest request, string outcome, long start) =>
        observer?.Called(owner, _region, $"s3:{request.Operation} {request.Key ?? bucket}", outcome, Time.GetElapsedTime(start));
}
