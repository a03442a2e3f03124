using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Engine.Aws.Sessions;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>A way into AWS for the few requests that change or sign something. They are written by hand where they are needed
/// and are in no service model, so that no check, no query of anybody's and no policy for audits can come to hold them.</summary>
internal sealed class AwsChannel : IAsyncDisposable
{
    private readonly AwsConnectionPool _pool;
    private readonly AnyServiceClient _client;
    private readonly AssumedRole? _role;
    private readonly AnyServiceClient? _roleClient;
    private readonly CancellationTokenSource _disposed = new();

    private AwsChannel(AwsConnectionPool pool, AwsIdentity identity, AwsCaller caller, string? roleArn, string? externalId)
    {
        _pool = pool;
        Identity = identity;
        AccountId = roleArn?.Split(':')[4] ?? caller.AccountId;
        _client = pool.Connect(identity.Credentials, identity.Region);
        if (roleArn is not null)
        {
            _role = new AssumedRole(AssumeAsync, _disposed.Token);
            _roleClient = pool.Connect(_role, identity.Region);
        }

        async Task<(AwsKeys Keys, DateTimeOffset Until)> AssumeAsync(CancellationToken cancel)
        {
            using var trace = pool.NewTrace();
            return await StsQuery.AssumeAsync(_client, identity, roleArn!, externalId, trace, cancel).ConfigureAwait(false);
        }
    }

    /// <summary>What the connection came to.</summary>
    public AwsIdentity Identity { get; }

    /// <summary>The account of the credentials, or of the role.</summary>
    public string AccountId { get; }

    /// <summary>The clock.</summary>
    public TimeProvider Time => _pool.Options.Time;

    /// <summary>Finds the credentials, asks AWS whose they are, and assumes the connection's role if it names one.</summary>
    /// <param name="connection">How to reach AWS. A role given by ARN is that one; one given by name is in <paramref name="roleAccount"/>.</param>
    /// <param name="roleAccount">The account of a role that is given by name; null means the credentials' own.</param>
    /// <param name="options">Limits and clock.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="IsoOpsException">There are no usable credentials, the role is refused, or AWS cannot be reached.</exception>
    public static async Task<AwsChannel> OpenAsync(
        AwsConnection connection, string? roleAccount, AwsSourceOptions options, CancellationToken cancel)
    {
        var identity = await IdentityResolver.ResolveAsync(connection, cancel).ConfigureAwait(false);
        var pool = new AwsConnectionPool(options);
        AwsChannel? channel = null;
        try
        {
            using var client = pool.Connect(identity.Credentials, identity.Region);
            using var trace = pool.NewTrace();
            var caller = await CallerCheck.AskAsync(client, identity, trace, cancel).ConfigureAwait(false);
            var arn = connection.RoleName is { Length: > 0 } role ? RoleArn.For(role, AccountOf(role) ?? roleAccount ?? caller.AccountId, caller.Partition) : null;
            channel = new AwsChannel(pool, identity, caller, arn, connection.ExternalId);
            await channel.EnterAsync(arn, cancel).ConfigureAwait(false);
            return channel;
        }
        catch
        {
            if (channel is not null)
                await channel.DisposeAsync().ConfigureAwait(false);
            else
                await pool.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Sends one request, as often as its outcome asks for.</summary>
    /// <param name="service">The service.</param>
    /// <param name="operation">The API's name of the operation.</param>
    /// <param name="region">The region.</param>
    /// <param name="wire">The request.</param>
    /// <param name="accept">Understands a good answer; what it throws is an answer damaged on the way.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="AwsHttpException">AWS refused.</exception>
    public async Task<WireResponse> SendAsync(
        ServiceModel service, string operation, string region, WireRequest wire, Action<WireResponse> accept, CancellationToken cancel)
    {
        using var trace = _pool.NewTrace();
        var ask = AddressedRequest.For(service, operation, AccountId, Identity.Endpoints.Find(service, region), wire);
        var request = new PipelineRequest(ask, trace)
        {
            Accept = accept,
            ReadError = service.Protocol is WireProtocolKind.Json or WireProtocolKind.RestJson ? ErrorReader.Json : ErrorReader.Xml,
        };
        return await (_roleClient ?? _client).SendAsync(request, cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _disposed.CancelAsync().ConfigureAwait(false);
        _roleClient?.Dispose();
        _role?.Dispose();
        _client.Dispose();
        await _pool.DisposeAsync().ConfigureAwait(false);
        _disposed.Dispose();
    }

    private async Task EnterAsync(string? arn, CancellationToken cancel)
    {
        if (_role is null)
            return;
        try
        {
            await _role.GetCredentialsAsync().WaitAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not IsoOpsException && !cancel.IsCancellationRequested)
        {
            throw SessionErrors.RoleRefused(arn!, CallErrors.Of(e), e);
        }
    }

    private static string? AccountOf(string role) => role.StartsWith("arn:", StringComparison.Ordinal) ? role.Split(':').ElementAtOrDefault(4) : null;
}
