using System.Globalization;
using System.Numerics;
using System.Text.Json;
using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>JSON to a document, as the AWS CLI reads it: null members are left out, times become text, and what the model
/// does not know is left out too.</summary>
internal static class JsonAnswer
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 200 };

    /// <summary>Reads a whole body strictly: nothing may be missing, nothing may follow.</summary>
    /// <exception cref="WireException">It is not JSON, ends early, or is nested too deep.</exception>
    public static T Parse<T>(byte[] body, Func<JsonElement, T> read)
    {
        ReadOnlyMemory<byte> bytes = body;
        if (bytes.Span.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        try
        {
            using var document = JsonDocument.Parse(bytes, Options);
            return read(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // InvalidOperationException: text that is not Unicode, which is found only when it is read.
            throw WireException.Malformed("The answer is not a whole JSON document: " + e.Message, e);
        }
    }

    /// <summary>The members of a structure that travel in the body.</summary>
    public static JObject Structure(Shape shape, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            throw Unlike(shape, value);
        var document = new JObject();
        foreach (var member in shape.Members.Values.Where(m => m.Location == MemberLocation.Body))
        {
            if (value.TryGetProperty(member.WireName ?? member.Name, out var part) && part.ValueKind != JsonValueKind.Null)
                document[member.Name] = Value(member.Shape, part);
        }

        return UnknownMember.Named(shape, document, value.EnumerateObject().Select(p => p.Name));
    }

    /// <summary>A value by its shape.</summary>
    public static JToken Value(Shape shape, JsonElement value) => (shape.Type, value.ValueKind) switch
    {
        (_, JsonValueKind.Null) => JValue.CreateNull(),
        (ShapeType.Structure, _) => Structure(shape, value),
        (ShapeType.List, JsonValueKind.Array) => new JArray(value.EnumerateArray().Select(e => Value(shape.Element!.Shape, e))),
        (ShapeType.Map, JsonValueKind.Object) => Map(shape, value),
        (ShapeType.List or ShapeType.Map, _) => throw Unlike(shape, value),
        (ShapeType.Timestamp, JsonValueKind.Number) => new JValue(Timestamps.FromEpoch(value.GetDouble()) ?? value.GetRawText()),
        (ShapeType.Timestamp or ShapeType.Boolean or ShapeType.Integer or ShapeType.Double, JsonValueKind.String) =>
            XmlAnswer.Scalar(shape.Type, value.GetString()!),
        _ => Any(value),
    };

    /// <summary>A value as it is.</summary>
    public static JToken Any(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => AnyObject(value),
        JsonValueKind.Array => new JArray(value.EnumerateArray().Select(Any)),
        JsonValueKind.String => new JValue(value.GetString()),
        JsonValueKind.Number => Number(value),
        JsonValueKind.True => new JValue(true),
        JsonValueKind.False => new JValue(false),
        _ => JValue.CreateNull(),
    };

    private static JObject AnyObject(JsonElement value)
    {
        var result = new JObject();
        foreach (var member in value.EnumerateObject())
            result[member.Name] = Any(member.Value);
        return result;
    }

    private static JObject Map(Shape shape, JsonElement value)
    {
        var map = new JObject();
        foreach (var entry in value.EnumerateObject())
            map[entry.Name] = Value(shape.Element!.Shape, entry.Value);
        return map;
    }

    private static JValue Number(JsonElement value)
    {
        if (value.TryGetInt64(out var whole))
            return new JValue(whole);
        var text = value.GetRawText();
        // A whole number of thousands of digits is an attack on the reader, not a size.
        if (text.Length < 100 && BigInteger.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var big))
            return new JValue(big);
        var number = value.GetDouble();
        return double.IsFinite(number) ? new JValue(number) : throw WireException.Malformed("The answer has a number beyond all bounds");
    }

    private static WireException Unlike(Shape shape, JsonElement value) =>
        WireException.Malformed($"The answer has a {value.ValueKind} where {shape.Name} belongs");
}
