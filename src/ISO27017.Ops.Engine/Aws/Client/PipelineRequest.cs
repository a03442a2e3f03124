using Amazon.Runtime;
using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>A request on its way through the SDK's pipeline, with the notes that its handlers take.</summary>
internal sealed class PipelineRequest(AddressedRequest ask, CallTrace trace) : AmazonWebServiceRequest
{
    /// <summary>What is asked.</summary>
    public AddressedRequest Ask { get; } = ask;

    /// <summary>What happens on the way.</summary>
    public CallTrace Trace { get; } = trace;

    /// <summary>Understands a good answer; whatever it throws means that the answer was damaged on the way.</summary>
    public Action<WireResponse> Accept { get; init; } = _ => { };

    /// <summary>What a bad answer says.</summary>
    public required Func<WireResponse, AwsError> ReadError { get; init; }
}
