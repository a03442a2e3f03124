using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Validation.Shapes;

/// <summary>
/// A document with everything that a shape allows: every member, one element a list, a mark for each scalar. Because it is a document,
/// JMESPath runs over it, and what comes out says what the items of a query may hold.
/// </summary>
internal static class Exemplar
{
    private const string Mark = "\u0001";
    private const string MapKey = Mark + "key";

    /// <summary>Anything may stand here.</summary>
    public static JValue Any => new(Mark + "any");

    /// <summary>Of a shape; null (an operation without an answer) is an empty structure.</summary>
    public static JToken Of(Shape? shape) => shape is null ? new JObject() : Of(shape, []);

    /// <summary>The scalar that a mark stands for; null for anything else.</summary>
    public static string? ScalarOf(JToken token) =>
        token is JValue { Value: string text } && text.StartsWith(Mark, StringComparison.Ordinal) ? text[Mark.Length..] : null;

    /// <summary>True where anything may stand.</summary>
    public static bool IsAny(JToken token) => ScalarOf(token) == "any";

    /// <summary>The value of a map; null for a structure.</summary>
    public static JToken? MapValue(JObject exemplar) => exemplar[MapKey];

    /// <summary>A scalar's mark.</summary>
    public static JValue Scalar(ShapeType type) => new(Mark + type);

    private static JToken Of(Shape shape, List<Shape> outer)
    {
        if (outer.Contains(shape)) return Any;
        outer.Add(shape);
        JToken exemplar = shape.Type switch
        {
            ShapeType.Structure => new JObject(shape.Members.Values.Select(m => new JProperty(m.Name, Of(m.Shape, outer)))),
            ShapeType.List => new JArray(Of(shape.Element!.Shape, outer)),
            ShapeType.Map => new JObject(new JProperty(MapKey, Of(shape.Element!.Shape, outer))),
            ShapeType.Document or ShapeType.Policy => Any,
            _ => Scalar(shape.Type),
        };
        outer.RemoveAt(outer.Count - 1);
        return exemplar;
    }
}
