using System.Net;
using Amazon.Runtime;
using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>A service's refusal, with the whole answer, so that a redirect can be followed and a message kept.</summary>
internal sealed class AwsHttpException(AwsError error, WireResponse answer, Exception? inner = null)
    : AmazonServiceException(error.Message, inner, ErrorType.Unknown, error.Code, answer.RequestId, (HttpStatusCode)answer.Status)
{
    /// <summary>What it says.</summary>
    public AwsError Error { get; } = error;

    /// <summary>The answer as it came.</summary>
    public WireResponse Answer { get; } = answer;
}
