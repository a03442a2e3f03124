using System.Globalization;
using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.Wire;

/// <summary>Parameters in a JSON body.</summary>
internal static class JsonParameters
{
    public static JObject Read(Shape? shape, JObject body)
    {
        var members = (shape?.Members.Values ?? []).Where(m => m.Location == MemberLocation.Body).ToDictionary(m => m.WireName ?? m.Name);
        return new JObject(body.Properties().Select(p => members.TryGetValue(p.Name, out var member)
            ? new JProperty(member.Name, Value(member.Shape, p.Value))
            : throw new InvalidDataException($"the service has no parameter {p.Name}")));
    }

    private static JToken Value(Shape shape, JToken value) => shape.Type switch
    {
        ShapeType.Structure => Read(shape, (JObject)value),
        ShapeType.List => new JArray(value.Select(e => Value(shape.Element!.Shape, e))),
        ShapeType.Map => new JObject(((JObject)value).Properties().Select(p => new JProperty(p.Name, Value(shape.Element!.Shape, p.Value)))),
        ShapeType.Timestamp => Scalars.Parameter(shape, ((JValue)value).ToString(CultureInfo.InvariantCulture)),
        _ => value.DeepClone(),
    };
}
