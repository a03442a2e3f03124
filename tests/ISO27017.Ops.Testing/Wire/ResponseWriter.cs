using System.Globalization;
using System.Text;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Aws.Protocols;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.Wire;

/// <summary>Writes a document as the service would send it: the other end of the wire, which shares nothing with the reader
/// but the model.</summary>
internal static class ResponseWriter
{
    public const string RequestId = "b25f48e8-84fd-11e6-80d9-574e0c4664cb";

    /// <summary>A successful answer.</summary>
    public static WireResponse Write(OperationModel operation, JObject document)
    {
        var headers = Headers(operation.Service);
        foreach (var member in Members(operation).Where(m => m.Location == MemberLocation.Header && document.ContainsKey(m.Name)))
            headers[member.WireName ?? member.Name] = Scalars.Text(member, document[member.Name]!, "rfc822");
        return WireResponse.Of(200, headers, Body(operation, document));
    }

    /// <summary>A refusal in the service's own form.</summary>
    public static WireResponse Error(ServiceModel service, int status, string code, string message)
    {
        var headers = Headers(service);
        if (service.Protocol == WireProtocolKind.RestJson)
            headers["x-amzn-ErrorType"] = code + ":http://internal.amazon.com/coral/com.amazon.coral.service/";
        var body = service.Protocol switch
        {
            WireProtocolKind.Json => new JObject { ["__type"] = $"com.amazonaws.{service.Name}#{code}", ["message"] = message }.ToString(Formatting.None),
            WireProtocolKind.RestJson => new JObject { ["message"] = message }.ToString(Formatting.None),
            _ => XmlDocumentWriter.Error(service, code, message, RequestId),
        };
        return WireResponse.Of(status, headers, Encoding.UTF8.GetBytes(body));
    }

    private static byte[] Body(OperationModel operation, JObject document)
    {
        if (operation.Output?.Payload is { } payload && operation.Output.Members[payload].Shape.Type is ShapeType.String or ShapeType.Blob)
            return Encoding.UTF8.GetBytes((string?)document[operation.Output.Payload!] ?? "");
        return Encoding.UTF8.GetBytes(IsJson(operation.Service)
            ? JsonDocumentWriter.Write(operation, document).ToString(Formatting.None)
            : XmlDocumentWriter.Write(operation, document, RequestId));
    }

    private static Dictionary<string, string> Headers(ServiceModel service) => new(StringComparer.OrdinalIgnoreCase)
    {
        ["Content-Type"] = IsJson(service) ? "application/json" : "text/xml",
        [service.Protocol == WireProtocolKind.RestXml ? "x-amz-request-id" : "x-amzn-RequestId"] = RequestId,
        ["Date"] = DateTimeOffset.UnixEpoch.AddYears(56).ToString("r", CultureInfo.InvariantCulture),
    };

    private static bool IsJson(ServiceModel service) => service.Protocol is WireProtocolKind.Json or WireProtocolKind.RestJson;

    private static IEnumerable<ShapeMember> Members(OperationModel operation) => operation.Output?.Members.Values ?? [];
}
