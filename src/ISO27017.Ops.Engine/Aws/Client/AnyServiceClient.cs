using Amazon.Runtime;
using Amazon.Runtime.Internal;
using ISO27017.Ops.Engine.Aws.Protocols;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>One client for all services of AWS: the SDK signs, sends, corrects the clock and asks for retries; requests and
/// answers go through as bytes. It belongs to one set of credentials.</summary>
internal sealed class AnyServiceClient(AWSCredentials credentials, AnyServiceConfig config, RequestGates gates, RetryBudget budget)
    : AmazonServiceClient(credentials, config)
{
    /// <summary>Sends <paramref name="request"/>; throws what the SDK throws.</summary>
    public async Task<WireResponse> SendAsync(PipelineRequest request, CancellationToken cancel)
    {
        var options = new InvokeOptions
        {
            RequestMarshaller = WireMarshaller.Instance,
            ResponseUnmarshaller = new AnswerUnmarshaller(request),
        };
        var response = await InvokeAsync<PipelineResponse>(request, options, cancel).ConfigureAwait(false);
        return response.Answer;
    }

    /// <inheritdoc/>
    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline)
    {
        // Called by the base class's constructor: captured parameters are set by then, fields of this class may not be
        pipeline.ReplaceHandler<EndpointResolver>(new FixedEndpointHandler());
        pipeline.ReplaceHandler<RetryHandler>(new RetryHandler(new PatientRetryPolicy(budget)));
        pipeline.AddHandlerAfter<RetryHandler>(new SigV4Handler());
        pipeline.AddHandlerAfter<RetryHandler>(new GateHandler(gates));
    }
}
