using Amazon.Runtime;

namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>A role's keys, fetched anew before they expire.</summary>
internal sealed class AssumedRole : RefreshingAWSCredentials
{
    private readonly Func<CancellationToken, Task<(AwsKeys Keys, DateTimeOffset Until)>> _fetch;
    private readonly CancellationToken _cancel;

    /// <summary>Makes it; nothing is fetched yet.</summary>
    /// <param name="fetch">Fetches keys.</param>
    /// <param name="cancel">Ends fetching with the run: the SDK gives no token of a single call here.</param>
    public AssumedRole(Func<CancellationToken, Task<(AwsKeys Keys, DateTimeOffset Until)>> fetch, CancellationToken cancel)
    {
        _fetch = fetch;
        _cancel = cancel;
        PreemptExpiryTime = TimeSpan.FromMinutes(5);
    }

    /// <inheritdoc/>
    protected override async Task<CredentialsRefreshState> GenerateNewCredentialsAsync()
    {
        var (keys, until) = await _fetch(_cancel).ConfigureAwait(false);
        return new CredentialsRefreshState(
            new ImmutableCredentials(keys.AccessKey, keys.SecretKey, keys.SessionToken), until.UtcDateTime);
    }

    /// <inheritdoc/>
    protected override CredentialsRefreshState GenerateNewCredentials() => GenerateNewCredentialsAsync().GetAwaiter().GetResult();
}
