using System.Threading.RateLimiting;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>Lets requests through one by one where AWS is slow, few at a time a service, and not too many in all.</summary>
internal sealed class RequestGates : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<AddressedRequest> _gates;

    /// <summary>Makes the gates of a run.</summary>
    public RequestGates(CallLimits limits)
    {
        var all = PartitionedRateLimiter.Create<AddressedRequest, string>(_ => AtOnce("", limits.Concurrency));
        var service = PartitionedRateLimiter.Create<AddressedRequest, string>(ask => ask.Service.Name switch
        {
            "organizations" => AtOnce("organizations", 3),
            "sso-admin" or "identitystore" => AtOnce("identity-center", 6),
            _ => AtOnce($"{ask.Service.Name}/{ask.AccountId}/{ask.Target.Region}", 8),
        });
        var rate = PartitionedRateLimiter.Create<AddressedRequest, string>(ask => (limits.KeepRates, ask.Service.Name, ask.Operation) switch
        {
            (false, _, _) => RateLimitPartition.GetNoLimiter(""),
            // Documented: two a second for an account and region
            (_, "cloudtrail", "LookupEvents") => PerSecond($"lookup/{ask.AccountId}/{ask.Target.Region}", 2),
            // Documented: twenty a second for all of IAM Identity Center
            (_, "sso-admin" or "identitystore", _) => PerSecond("identity-center", 18),
            (_, "organizations", _) => PerSecond("organizations", 5),
            _ => RateLimitPartition.GetNoLimiter(""),
        });
        // The rate first: who waits for it must not hold a place that others could use
        _gates = PartitionedRateLimiter.CreateChained(rate, service, all);
    }

    /// <summary>Waits for the request's turn; dispose what comes back when it is answered.</summary>
    public ValueTask<RateLimitLease> EnterAsync(AddressedRequest ask, CancellationToken cancel) => _gates.AcquireAsync(ask, 1, cancel);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _gates.DisposeAsync();

    private static RateLimitPartition<string> AtOnce(string key, int number) =>
        RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions
        {
            PermitLimit = number,
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });

    private static RateLimitPartition<string> PerSecond(string key, int number) =>
        RateLimitPartition.GetTokenBucketLimiter(key, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = number,
            TokensPerPeriod = 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / number),
            QueueLimit = int.MaxValue,
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        });
}
