using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>JSON by paths and methods.</summary>
internal sealed class RestJsonProtocol : IWireProtocol
{
    /// <inheritdoc/>
    public WireRequest Write(OperationModel operation, JObject parameters)
    {
        var request = new RestRequest(operation, parameters);
        // An operation that can have a body sends at least an empty object.
        var hasBody = operation.Input is { } input && input.Members.Values.Any(m => m.Location == MemberLocation.Body);
        if (hasBody)
            request.Headers["Content-Type"] = "application/json";
        return new WireRequest
        {
            HttpMethod = operation.Method,
            Path = request.Path,
            Query = request.Query,
            Headers = request.Headers,
            Body = hasBody ? JsonBody.Write(operation.ToString(), request.Body) : [],
            HostPrefix = RestRequest.HostPrefix(operation, parameters),
        };
    }

    /// <inheritdoc/>
    public JToken Read(OperationModel operation, WireResponse response) =>
        RestHeaders.Add(operation, response, JsonDocuments.Read(operation, response));

    /// <inheritdoc/>
    public AwsError ReadError(OperationModel operation, WireResponse response) => ErrorReader.Json(response);
}
