using System.Net;
using Amazon.Runtime;
using ISO27017.Ops.Engine.Aws.Protocols;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>The SDK's retry hook, answered by the run's shared <see cref="RetryBudget"/>. The base class keeps correcting the clock.</summary>
internal sealed class PatientRetryPolicy(RetryBudget budget) : RetryPolicy
{
    /// <summary>A clock that two corrections did not set right will not be set right by a third.</summary>
    private const int MostSkews = 2;

    /// <summary>Codes that mean "later" and that the SDK's list lacks.</summary>
    private static readonly HashSet<string> _moreThrottling =
        ["EC2ThrottledException", "Throttled", "TooManyRequests", "RequestThrottlingException"];

    /// <inheritdoc/>
    public override bool CanRetry(IExecutionContext executionContext) => true;

    /// <inheritdoc/>
    public override bool RetryLimitReached(IExecutionContext executionContext) => Trace(executionContext).LimitReached;

    /// <inheritdoc/>
    public override bool OnRetry(IExecutionContext executionContext, bool bypassAcquireCapacity, bool isThrottlingError) =>
        // The SDK bypasses its capacity only after it corrected the clock
        !bypassAcquireCapacity || ++Trace(executionContext).Skews <= MostSkews;

    /// <inheritdoc/>
    public override void NotifySuccess(IExecutionContext executionContext)
    {
        var request = Request(executionContext);
        request.Trace.Succeeded();
        budget.Succeeded(request.Ask.Name);
    }

    /// <inheritdoc/>
    public override bool IsThrottlingError(Exception exception) =>
        base.IsThrottlingError(exception)
        || exception is WireException { Error.Reason: IsoReason.Throttled }
        || exception is AmazonServiceException { StatusCode: HttpStatusCode.TooManyRequests }
        || exception is AmazonServiceException { ErrorCode: { } code } && _moreThrottling.Contains(code);

    /// <inheritdoc/>
    public override bool IsTransientError(IExecutionContext executionContext, Exception exception) =>
        exception is TimeoutException or HttpRequestException or WireException { Error.Retryable: true }
        || exception is AmazonServiceException { StatusCode: >= HttpStatusCode.InternalServerError }
        || IsServiceTimeoutError(exception)
        || base.IsTransientError(executionContext, exception);

    /// <inheritdoc/>
    public override bool RetryForException(IExecutionContext executionContext, Exception exception)
    {
        if (exception is OperationCanceledException)
            return false;
        var request = Request(executionContext);
        if (IsThrottlingError(exception))
            return budget.MayGoOn(request.Ask.Name, request.Trace);
        if (IsTransientError(executionContext, exception))
            return budget.MayRepeat(request.Trace, WayTrouble.IsNoConnection(exception));
        // A refusal for any other reason shows that AWS answers again
        budget.Succeeded(request.Ask.Name);
        return false;
    }

    /// <inheritdoc/>
    public override Task<bool> RetryForExceptionAsync(IExecutionContext executionContext, Exception exception) =>
        Task.FromResult(RetryForException(executionContext, exception));

    /// <inheritdoc/>
    public override Task WaitBeforeRetryAsync(IExecutionContext executionContext) =>
        budget.WaitAsync(Trace(executionContext), executionContext.RequestContext.CancellationToken);

    /// <inheritdoc/>
    public override void WaitBeforeRetry(IExecutionContext executionContext) =>
        throw new NotSupportedException("The client is asynchronous.");

    private static PipelineRequest Request(IExecutionContext context) => (PipelineRequest)context.RequestContext.OriginalRequest;

    private static CallTrace Trace(IExecutionContext context) => Request(context).Trace;
}
