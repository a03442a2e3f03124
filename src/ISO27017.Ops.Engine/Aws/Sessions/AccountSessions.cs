using System.Collections.Concurrent;
using Amazon.Runtime;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>Enters each account once, with the run's own credentials or a role, and remembers how that went.</summary>
/// <param name="identity">The run's own credentials.</param>
/// <param name="caller">Who they are.</param>
/// <param name="roleOf">The role to assume in an account, by name or ARN; null means that none is given.</param>
/// <param name="externalId">The external id for assuming it.</param>
/// <param name="connect">Makes a client.</param>
/// <param name="newTrace">Makes the notes for a call.</param>
internal sealed class AccountSessions(
    AwsIdentity identity,
    AwsCaller caller,
    Func<string, string?> roleOf,
    string? externalId,
    Func<AWSCredentials, AnyServiceClient> connect,
    Func<CallTrace> newTrace) : IDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<AccountSession>>> _sessions = new();
    private readonly AnyServiceClient _own = connect(identity.Credentials);
    private readonly CancellationTokenSource _disposed = new();

    /// <summary>The way into <paramref name="accountId"/>.</summary>
    public Task<AccountSession> EnterAsync(string accountId, CancellationToken cancel) =>
        // One caller's cancellation must not spoil the session of the others
        _sessions.GetOrAdd(accountId, id => new Lazy<Task<AccountSession>>(() => OpenAsync(id))).Value.WaitAsync(cancel);

    /// <inheritdoc/>
    public void Dispose()
    {
        _disposed.Cancel();
        foreach (var session in _sessions.Values)
        {
            if (session is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
                session.Value.Result.Client?.Dispose();
        }

        _own.Dispose();
        _disposed.Dispose();
    }

    private async Task<AccountSession> OpenAsync(string accountId)
    {
        if (accountId == caller.AccountId)
            return new AccountSession(_own, null, identity.Credentials);
        if (roleOf(accountId) is not { Length: > 0 } role)
        {
            return new AccountSession(null, new AwsError("NoRole",
                $"The credentials belong to account {caller.AccountId} and no role is given for account {accountId}.",
                IsoReason.AccessDenied, Retryable: false));
        }

        var arn = RoleArn.For(role, accountId, caller.Partition);
        var assumed = new AssumedRole(cancel => AssumeAsync(arn, cancel), _disposed.Token);
        try
        {
            await assumed.GetCredentialsAsync().ConfigureAwait(false);
            return new AccountSession(connect(assumed), null, assumed);
        }
        catch (Exception e) when (!_disposed.IsCancellationRequested)
        {
            assumed.Dispose();
            var keys = await OwnKeys.OfAsync(identity.Credentials).ConfigureAwait(false);
            var error = CallErrors.Of(e);
            return new AccountSession(null, error with { Message = keys.Hide(error.Message) });
        }
    }

    private async Task<(AwsKeys Keys, DateTimeOffset Until)> AssumeAsync(string arn, CancellationToken cancel)
    {
        using var trace = newTrace();
        return await StsQuery.AssumeAsync(_own, identity, arn, externalId, trace, cancel).ConfigureAwait(false);
    }
}
