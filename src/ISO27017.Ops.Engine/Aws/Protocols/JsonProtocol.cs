using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>JSON by an <c>X-Amz-Target</c> header.</summary>
internal sealed class JsonProtocol : IWireProtocol
{
    private static readonly Shape NoParameters = new("none", ShapeType.Structure);

    /// <inheritdoc/>
    public WireRequest Write(OperationModel operation, JObject parameters) => new()
    {
        HttpMethod = "POST",
        Path = "/",
        Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["X-Amz-Target"] = $"{operation.Service.TargetPrefix}.{operation.Name}",
            ["Content-Type"] = $"application/x-amz-json-{operation.Service.JsonVersion}",
        },
        Body = JsonBody.Write(operation.ToString(), Parameters.Of(operation.ToString(), operation.Input ?? NoParameters, parameters)),
    };

    /// <inheritdoc/>
    public JToken Read(OperationModel operation, WireResponse response) => JsonDocuments.Read(operation, response);

    /// <inheritdoc/>
    public AwsError ReadError(OperationModel operation, WireResponse response) => ErrorReader.Json(response);
}
