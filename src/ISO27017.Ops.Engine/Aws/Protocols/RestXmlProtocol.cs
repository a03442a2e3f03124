using System.Text;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>XML by paths and methods: S3 and S3 Control. All operations here read, so none has a body to send.</summary>
internal sealed class RestXmlProtocol : IWireProtocol
{
    /// <inheritdoc/>
    public WireRequest Write(OperationModel operation, JObject parameters)
    {
        var request = new RestRequest(operation, parameters);
        if (request.Body.Count > 0)
            throw WireException.Invalid($"{operation} cannot send {request.Body[0].Member.Name}");
        return new WireRequest
        {
            HttpMethod = operation.Method,
            Path = request.Path,
            Query = request.Query,
            Headers = request.Headers,
            HostPrefix = RestRequest.HostPrefix(operation, parameters),
            Bucket = operation.Service.Name == "s3" ? request.LabelValue("Bucket") : null,
        };
    }

    /// <inheritdoc/>
    public JToken Read(OperationModel operation, WireResponse response) => operation.Output is { } output
        ? RestHeaders.Add(operation, response, Body(output, response))
        : new JObject();

    /// <inheritdoc/>
    public AwsError ReadError(OperationModel operation, WireResponse response) => ErrorReader.Xml(response);

    private static JObject Body(Shape output, WireResponse response)
    {
        var payload = output.Payload is { } name ? output.Members[name] : null;
        if (payload is { Shape.Type: ShapeType.String or ShapeType.Blob })
            return new JObject { [payload.Name] = PlainBody(response) };

        var root = XmlTree.Read(response.Body);
        if (ErrorReader.FromXml(root, response.Status) is { } error)
            throw new WireException(error);
        if (root.Name.Equals("html", StringComparison.OrdinalIgnoreCase))
            throw WireException.Malformed("The answer is a web page");
        return payload is null ? XmlAnswer.Structure(output, root) : new JObject { [payload.Name] = XmlAnswer.Value(payload, root) };
    }

    /// <summary>A bucket policy: the body is the text. It must be JSON, or a page of some proxy would be a policy.</summary>
    private static string PlainBody(WireResponse response)
    {
        if (response.Body.AsSpan().TrimStart(" \r\n\t"u8).StartsWith("<"u8) && ErrorReader.FromXml(XmlTree.Read(response.Body), response.Status) is { } error)
            throw new WireException(error);
        JsonAnswer.Parse(response.Body, static root => JsonAnswer.Any(root));
        return Encoding.UTF8.GetString(response.Body);
    }
}
