using Amazon.Runtime;
using ISO27017.Ops.Engine.Aws.Protocols;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>The answer as it came out of the SDK's pipeline.</summary>
internal sealed class PipelineResponse : AmazonWebServiceResponse
{
    /// <summary>The answer; set by the unmarshaller.</summary>
    public WireResponse Answer { get; init; } = new(0, new Dictionary<string, string>(), []);
}
