using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.Wire;

/// <summary>Parameters of a REST request, gathered from where they travel.</summary>
internal static class RestParameters
{
    public static JObject Read(
        OperationModel operation,
        Dictionary<string, string> labels,
        List<KeyValuePair<string, string?>> query,
        IReadOnlyDictionary<string, string> headers,
        byte[] body)
    {
        var result = operation.Service.Protocol == WireProtocolKind.RestJson
            ? JsonParameters.Read(operation.Input, RequestReader.Json(body))
            : [];
        foreach (var member in operation.Input?.Members.Values ?? [])
        {
            var name = member.WireName ?? member.Name;
            var value = member.Location switch
            {
                MemberLocation.Uri => Scalars.Parameter(member.Shape, labels[name]),
                MemberLocation.Header when headers.TryGetValue(name, out var text) => Scalars.Parameter(member.Shape, text),
                MemberLocation.QueryString => FromQuery(member, [.. query.Where(q => q.Key == name).Select(q => q.Value ?? "")]),
                _ => null,
            };
            if (value is not null)
                result[member.Name] = value;
        }

        return result;
    }

    private static JToken? FromQuery(ShapeMember member, List<string> values) => values.Count == 0
        ? null
        : member.Shape.Type == ShapeType.List
            ? new JArray(values.Select(v => Scalars.Parameter(member.Shape.Element!.Shape, v)))
            : Scalars.Parameter(member.Shape, values[0]);
}
