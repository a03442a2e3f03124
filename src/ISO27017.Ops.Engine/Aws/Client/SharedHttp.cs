using Amazon.Runtime;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>One connection pool for all clients of a source, so that a host is looked up and shaken hands with once.</summary>
internal sealed class SharedHttp : HttpClientFactory, IDisposable
{
    private readonly HttpClient _client;

    /// <summary>Makes the pool.</summary>
    public SharedHttp(CallLimits limits, TimeProvider time)
    {
        var sockets = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            ConnectTimeout = limits.Connect,
            MaxConnectionsPerServer = limits.Concurrency,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            UseCookies = false,
        };
        // The handler, not the client, limits an attempt: only so is a limit told apart from a cancellation.
        _client = new HttpClient(new WholeBodyHandler(sockets, limits.Attempt, time)) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <inheritdoc/>
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    /// <inheritdoc/>
    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    /// <inheritdoc/>
    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
