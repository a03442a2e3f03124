using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>Addresses a request with the endpoint that it brings, in place of the SDK's tables, which know one service a client.</summary>
internal sealed class FixedEndpointHandler : PipelineHandler
{
    /// <inheritdoc/>
    public override Task<T> InvokeAsync<T>(IExecutionContext executionContext)
    {
        var context = executionContext.RequestContext;
        var ask = ((PipelineRequest)context.OriginalRequest).Ask;
        context.Request.Endpoint = ask.Url;
        context.Request.AuthenticationRegion = ask.Target.Region;
        return base.InvokeAsync<T>(executionContext);
    }
}
