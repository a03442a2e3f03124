using System.Text;
using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>Parameters as a JSON body.</summary>
internal static class JsonBody
{
    /// <summary>The body of these members.</summary>
    public static byte[] Write(string where, IEnumerable<(ShapeMember Member, JToken Value)> members) =>
        Encoding.UTF8.GetBytes(Structure(where, members).ToString(Formatting.None));

    private static JObject Structure(string where, IEnumerable<(ShapeMember Member, JToken Value)> members)
    {
        var body = new JObject();
        foreach (var (member, value) in members)
            body[member.WireName ?? member.Name] = Value($"{where}.{member.Name}", member, value);
        return body;
    }

    private static JToken Value(string where, ShapeMember member, JToken value) => member.Shape.Type switch
    {
        ShapeType.Structure => Structure(where, Parameters.Of(where, member.Shape, value)),
        ShapeType.List => new JArray(Parameters.List(where, value).Select((e, i) => Value($"{where}[{i}]", member.Shape.Element!, e))),
        ShapeType.Map => new JObject(Parameters.Map(where, value).Properties()
            .Select(p => new JProperty(p.Name, Value($"{where}.{p.Name}", member.Shape.Element!, p.Value)))),
        ShapeType.Document => value,
        _ => Parameters.Scalar(where, member, value, "unixTimestamp"),
    };
}
