using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>The query protocol and EC2's dialect: a form in, XML out.</summary>
internal sealed class FormProtocol : IWireProtocol
{
    /// <inheritdoc/>
    public WireRequest Write(OperationModel operation, JObject parameters) => new()
    {
        HttpMethod = "POST",
        Path = "/",
        Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Type"] = "application/x-www-form-urlencoded; charset=utf-8",
        },
        Body = FormWriter.Write(operation, parameters),
    };

    /// <inheritdoc/>
    public JToken Read(OperationModel operation, WireResponse response)
    {
        var root = XmlTree.Read(response.Body);
        if (ErrorReader.FromXml(root, response.Status) is { } error)
            throw new WireException(error);
        if (root.Name != operation.Name + "Response")
            throw WireException.Malformed($"The answer is a {root.Name}, not a {operation.Name}Response");
        if (operation.Output is not { } output)
            return new JObject();
        var start = operation.ResultWrapper is { } wrapper
            ? root.Child(wrapper) ?? throw WireException.Malformed($"The answer has no {wrapper}")
            : root;
        return XmlAnswer.Structure(output, start);
    }

    /// <inheritdoc/>
    public AwsError ReadError(OperationModel operation, WireResponse response) => ErrorReader.Xml(response);
}
