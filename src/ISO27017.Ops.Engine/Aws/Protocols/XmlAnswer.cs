using System.Globalization;
using System.Numerics;
using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>XML to a document, as the AWS CLI reads it: what is not in the answer is not in the document; what the model
/// does not know is left out.</summary>
internal static class XmlAnswer
{
    /// <summary>The members of a structure that travel in the body.</summary>
    public static JObject Structure(Shape shape, XmlTree element)
    {
        var document = new JObject();
        var byName = element.Children.ToLookup(c => c.Name, StringComparer.Ordinal);
        foreach (var member in shape.Members.Values.Where(m => m.Location == MemberLocation.Body))
        {
            var found = byName[WireName(member)];
            if (found.FirstOrDefault() is { } first)
                document[member.Name] = member.Flattened ? Several(member, found) : Value(member, first);
        }

        return UnknownMember.Named(shape, document, element.Children.Select(c => c.Name));
    }

    /// <summary>A value that has one element.</summary>
    public static JToken Value(ShapeMember member, XmlTree element) => member.Shape.Type switch
    {
        ShapeType.Structure => Structure(member.Shape, element),
        ShapeType.List or ShapeType.Map => Several(member, element.Children),
        _ => Scalar(member.Shape.Type, element.Text),
    };

    /// <summary>A plain value that travels as text, in XML or in a header.</summary>
    public static JToken Scalar(ShapeType type, string text) => type switch
    {
        ShapeType.Boolean => new JValue(text.Trim() is "true" or "True"),
        ShapeType.Integer => Whole(text),
        ShapeType.Double => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? new JValue(number)
            : throw WireException.Malformed("The answer has a number that is none"),
        ShapeType.Timestamp => new JValue(Timestamps.FromText(text)),
        ShapeType.Policy => PolicyText.Decode(text),
        _ => new JValue(text),
    };

    private static JToken Several(ShapeMember member, IEnumerable<XmlTree> elements) => member.Shape.Type == ShapeType.Map
        ? Map(member.Shape, elements)
        : new JArray(elements.Select(e => Value(member.Shape.Element!, e)));

    private static JObject Map(Shape shape, IEnumerable<XmlTree> entries)
    {
        var map = new JObject();
        foreach (var entry in entries)
        {
            var key = entry.Child(shape.Key!.WireName ?? "key");
            var value = entry.Child(shape.Element!.WireName ?? "value");
            if (key is null || value is null)
                throw WireException.Malformed("The answer has an entry without a key or a value");
            map[key.Text] = Value(shape.Element!, value);
        }

        return map;
    }

    /// <summary>A flattened list goes by the name of its elements.</summary>
    private static string WireName(ShapeMember member) =>
        (member is { Flattened: true, Shape.Type: ShapeType.List } ? member.Shape.Element!.WireName : null) ?? member.WireName ?? member.Name;

    private static JValue Whole(string text)
    {
        if (long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
            return new JValue(number);
        // A whole number of thousands of digits is an attack on the reader, not a size.
        return text.Length < 100 && BigInteger.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var big)
            ? new JValue(big)
            : throw WireException.Malformed("The answer has a whole number that is none");
    }
}
