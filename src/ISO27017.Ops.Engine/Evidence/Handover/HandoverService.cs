using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Evidence.Handover.Buckets;

namespace ISO27017.Ops.Engine.Evidence.Handover;

/// <summary>Hands evidence packages over to an S3 bucket with Object Lock, where nobody can change them for years.</summary>
public sealed class HandoverService
{
    private readonly HandoverOptions _options;

    /// <summary>Makes it.</summary>
    public HandoverService()
        : this(new HandoverOptions())
    {
    }

    internal HandoverService(HandoverOptions options) => _options = options;

    /// <summary>Where a package would go: <c>s3://bucket/…</c>. Nothing is asked of AWS.</summary>
    /// <exception cref="IsoOpsException">The bucket or the prefix has a name that S3 does not take.</exception>
    public static string Target(HandoverRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectKeys.CheckBucket(request.Bucket);
        return $"s3://{request.Bucket}/{ObjectKeys.Root(request.Prefix, request.Path)}";
    }

    /// <summary>Verifies a package, looks at the bucket, sends what is not there yet, and reads everything back.</summary>
    /// <param name="request">What goes where.</param>
    /// <param name="observer">Hears of requests and progress; null for nobody.</param>
    /// <param name="cancel">Ends it; what was sent stays, and the next run goes on from there.</param>
    /// <returns>What is in the bucket, every object compared and its retention read back.</returns>
    /// <exception cref="IsoOpsException">The package does not verify, the bucket does not hold what it is given, or it could not be
    /// reached. The message says what is in the bucket nevertheless.</exception>
    public async Task<IsoHandover> SendAsync(HandoverRequest request, IRunObserver? observer = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ObjectKeys.CheckBucket(request.Bucket);
        RetentionPlan.Check(request, _options.Time.GetUtcNow());
        var package = PackageContents.Open(request.Path, request.Prefix, cancel);
        var options = new AwsSourceOptions
        {
            Limits = _options.Limits with { Concurrency = Math.Max(request.Concurrency, _options.PartsAtOnce) },
            Time = _options.Time,
        };
        var channel = await AwsChannel.OpenAsync(request.Connection, request.ExpectedBucketOwner, options, cancel).ConfigureAwait(false);
        await using (channel.ConfigureAwait(false))
        {
            var owner = request.ExpectedBucketOwner ?? channel.AccountId;
            var door = new BucketDoor(channel, request.Bucket, owner, observer);
            return await new HandoverRun(request, package, door, owner, _options, observer).RunAsync(cancel).ConfigureAwait(false);
        }
    }
}
