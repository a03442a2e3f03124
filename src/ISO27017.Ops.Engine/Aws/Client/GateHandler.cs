using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>Holds every attempt until its turn. It stands before signing, since a signature grows old, and within the retry,
/// so that a call that waits to ask again keeps no place.</summary>
internal sealed class GateHandler(RequestGates gates) : PipelineHandler
{
    /// <inheritdoc/>
    public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var request = (PipelineRequest)executionContext.RequestContext.OriginalRequest;
        using var lease = await gates.EnterAsync(request.Ask, executionContext.RequestContext.CancellationToken).ConfigureAwait(false);
        request.Trace.Sending();
        return await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
    }
}
