using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Engine.Aws.Sessions;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>Answers calls by asking AWS.</summary>
internal sealed class AwsDocumentSource : IDocumentSource
{
    private readonly AwsConnectionPool _pool;
    private readonly AccountSessions _sessions;

    private AwsDocumentSource(AwsConnectionPool pool, AwsIdentity identity, AwsCaller caller, AwsConnection connection)
    {
        _pool = pool;
        Identity = identity;
        Caller = caller;
        _sessions = new AccountSessions(
            identity,
            caller,
            account => pool.Options.RoleOf(account) ?? connection.RoleName,
            connection.ExternalId,
            credentials => pool.Connect(credentials, identity.Region),
            pool.NewTrace);
    }

    /// <summary>What the connection came to.</summary>
    public AwsIdentity Identity { get; }

    /// <summary>Who the run's own credentials are.</summary>
    public AwsCaller Caller { get; }

    /// <summary>Finds the credentials and asks AWS whose they are, so that what is wrong with them shows before anything else.</summary>
    /// <exception cref="IsoOpsException">There are no usable credentials, or AWS cannot be reached.</exception>
    public static async Task<AwsDocumentSource> OpenAsync(AwsConnection connection, AwsSourceOptions options, CancellationToken cancel)
    {
        var identity = await IdentityResolver.ResolveAsync(connection, cancel).ConfigureAwait(false);
        var pool = new AwsConnectionPool(options);
        try
        {
            using var client = pool.Connect(identity.Credentials, identity.Region);
            using var trace = pool.NewTrace();
            var caller = await CallerCheck.AskAsync(client, identity, trace, cancel).ConfigureAwait(false);
            return new AwsDocumentSource(pool, identity, caller, connection);
        }
        catch
        {
            await pool.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public async Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var trace = _pool.NewTrace(call.Limit, limit);
        if (ServiceModels.Find(call.Service, call.Operation) is not { } operation)
        {
            return Outcome(call, trace) with
            {
                Error = new AwsError("UnknownOperation", $"{call.Service}:{call.Operation} is not in the service models.", IsoReason.Unsupported, Retryable: false),
            };
        }

        var session = await _sessions.EnterAsync(call.AccountId, cancel).ConfigureAwait(false);
        if (session.Client is not { } client)
            return Outcome(call, trace) with { Error = session.Error };

        var outcome = await AskAsync(call, operation, client, trace, limit.Token, cancel).ConfigureAwait(false);
        return (await OwnKeys.OfAsync(Identity.Credentials, session.Credentials).ConfigureAwait(false)).Hide(outcome);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _sessions.Dispose();
        await _pool.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<CallOutcome> AskAsync(
        AwsCall call, OperationModel operation, AnyServiceClient client, CallTrace trace, CancellationToken limit, CancellationToken cancel)
    {
        var region = EndpointTable.RegionOf(operation.Service, call.Region, Identity.Region);
        var reader = new PageReader(client, Identity.Endpoints, operation, call.AccountId, region);
        var pages = new Paginator(operation, call.Parameters);
        try
        {
            do
                pages.Add(await reader.ReadAsync(pages.Next, trace, limit).ConfigureAwait(false));
            while (pages.HasMore && pages.Pages < (call.MostPages ?? int.MaxValue));
            return Outcome(call, trace, reader.Last, pages) with { Answer = pages.Answer };
        }
        catch (Exception e)
        {
            cancel.ThrowIfCancellationRequested();
            var outcome = Outcome(call, trace, reader.Last, pages) with { Error = ErrorOf(e, trace, region) };
            return pages.Pages > 0 ? outcome with { Answer = pages.Answer, Truncated = true } : outcome;
        }
    }

    private AwsError ErrorOf(Exception exception, CallTrace trace, string region)
    {
        // The limit cuts a wait or a request in two, whatever the exception is then
        if (trace.LimitReached)
        {
            return trace.ThrottledSince is null
                ? new AwsError(CallErrors.TimedOut, $"No complete answer came within {trace.Limit.TotalSeconds:0} seconds.", IsoReason.Timeout, Retryable: true)
                : new AwsError("Throttling", $"AWS kept refusing for {trace.Limit.TotalSeconds:0} seconds.", IsoReason.Throttled, Retryable: true);
        }

        var error = CallErrors.Of(exception);
        // These credentials were good elsewhere, so it is the region that does not know them
        return ErrorReasons.MayMeanDisabledRegion(error.Code) && region != Identity.Region
            ? error with { Reason = IsoReason.RegionDisabled }
            : error;
    }

    private CallOutcome Outcome(AwsCall call, CallTrace trace, WireResponse? last = null, Paginator? pages = null)
    {
        var now = _pool.Options.Time.GetUtcNow();
        return new CallOutcome
        {
            Call = call,
            RequestId = last?.RequestId,
            HttpStatus = last?.Status,
            Attempts = trace.Attempts,
            Pages = pages?.Pages ?? 0,
            Duration = trace.StartedAt is { } start ? now - start : TimeSpan.Zero,
            At = now,
        };
    }
}
