using Amazon.Runtime.Internal.Transform;
using ISO27017.Ops.Engine.Aws.Protocols;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>The SDK's view of an answer, of which only status, headers and bytes are wanted.</summary>
internal sealed class AnswerContext : UnmarshallerContext
{
    /// <summary>Reads the body, which <see cref="WholeBodyHandler"/> already holds in memory.</summary>
    public AnswerContext(Stream body, IWebResponseData response)
    {
        using var bytes = new MemoryStream();
        body.CopyTo(bytes);
        var headers = response.GetHeaderNames().Select(n => KeyValuePair.Create(n, response.GetHeaderValue(n)));
        Answer = WireResponse.Of((int)response.StatusCode, headers, bytes.ToArray());
        WebResponseData = response;
    }

    /// <summary>The answer.</summary>
    public WireResponse Answer { get; }

    /// <inheritdoc/>
    public override string CurrentPath => "";

    /// <inheritdoc/>
    public override int CurrentDepth => 0;

    /// <inheritdoc/>
    public override bool IsStartElement => false;

    /// <inheritdoc/>
    public override bool IsEndElement => false;

    /// <inheritdoc/>
    public override bool IsStartOfDocument => false;
}
