using System.Net;
using Amazon.Runtime;
using Amazon.Runtime.Internal.Transform;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>Takes an answer from the SDK as bytes and lets the request judge whether it is a good one.</summary>
internal sealed class AnswerUnmarshaller(PipelineRequest request) : ResponseUnmarshaller
{
    /// <inheritdoc/>
    public override AmazonWebServiceResponse Unmarshall(UnmarshallerContext input)
    {
        var answer = ((AnswerContext)input).Answer;
        request.Accept(answer);
        return new PipelineResponse { Answer = answer, HttpStatusCode = (HttpStatusCode)answer.Status };
    }

    /// <inheritdoc/>
    public override AmazonServiceException UnmarshallException(
        UnmarshallerContext input, Exception innerException, HttpStatusCode statusCode)
    {
        var answer = ((AnswerContext)input).Answer;
        return new AwsHttpException(request.ReadError(answer), answer, innerException);
    }

    /// <inheritdoc/>
    protected override UnmarshallerContext ConstructUnmarshallerContext(
        Stream responseStream, bool maintainResponseBody, IWebResponseData response, bool isException) =>
        new AnswerContext(responseStream, response);

    /// <inheritdoc/>
    protected override UnmarshallerContext ConstructUnmarshallerContext(
        Stream responseStream, bool maintainResponseBody, IWebResponseData response, bool isException, Amazon.Runtime.IRequestContext requestContext) =>
        new AnswerContext(responseStream, response);
}
