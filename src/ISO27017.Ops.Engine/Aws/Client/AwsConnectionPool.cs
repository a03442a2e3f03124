using Amazon.Runtime;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>What all clients of a run share: connections, turns, patience.</summary>
internal sealed class AwsConnectionPool : IAsyncDisposable
{
    private readonly SharedHttp _http;
    private readonly RequestGates _gates;
    private readonly RetryBudget _budget;

    /// <summary>Makes it; nothing is connected yet.</summary>
    public AwsConnectionPool(AwsSourceOptions options)
    {
        Options = options;
        _http = new SharedHttp(options.Limits, options.Time);
        _gates = new RequestGates(options.Limits);
        _budget = new RetryBudget(options.Limits, options.Time);
    }

    /// <summary>The run's options.</summary>
    public AwsSourceOptions Options { get; }

    /// <summary>A client for one set of credentials.</summary>
    public AnyServiceClient Connect(AWSCredentials credentials, string region) =>
        new(credentials, new AnyServiceConfig(region, _http), _gates, _budget);

    /// <summary>Notes for a call without a limit of its own.</summary>
    public CallTrace NewTrace() => new(Options.Time);

    /// <summary>Notes for a call that ends after <paramref name="time"/>, or after the run's usual time.</summary>
    public CallTrace NewTrace(TimeSpan? time, CancellationTokenSource limit) => new(Options.Time, limit, time ?? Options.Limits.Call);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _gates.DisposeAsync().ConfigureAwait(false);
        _http.Dispose();
    }
}
