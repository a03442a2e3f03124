using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.Wire;

/// <summary>Documents as the JSON protocols send them.</summary>
internal static class JsonDocumentWriter
{
    public static JObject Write(OperationModel operation, JObject document) => Structure(operation.Output!, document);

    private static JObject Structure(Shape shape, JObject document)
    {
        var body = new JObject();
        foreach (var (name, value) in document)
        {
            // A member that the model does not know is sent as it is: tests of newer services need that.
            if (!shape.Members.TryGetValue(name, out var member))
                body[name] = value!.DeepClone();
            else if (member.Location == MemberLocation.Body)
                body[member.WireName ?? name] = Value(member, value!);
        }

        return body;
    }

    private static JToken Value(ShapeMember member, JToken value) => (member.Shape.Type, value) switch
    {
        (_, { Type: JTokenType.Null }) => value.DeepClone(),
        (ShapeType.Structure, JObject o) => Structure(member.Shape, o),
        (ShapeType.List, JArray a) => new JArray(a.Select(e => Value(member.Shape.Element!, e))),
        (ShapeType.Map, JObject o) => new JObject(o.Properties().Select(p => new JProperty(p.Name, Value(member.Shape.Element!, p.Value)))),
        (ShapeType.Timestamp, _) => Scalars.Time(member.TimestampFormat ?? "unixTimestamp", value),
        _ => value.DeepClone(),
    };
}
