using System.Globalization;
using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>Holds parameters against the model. A parameter that is quietly left out widens a question, and the answer to a
/// wider question would be judged as the answer to ours; so whatever does not fit, stops the call.</summary>
internal static class Parameters
{
    /// <summary>The members of a structure that are there, with their values.</summary>
    public static IEnumerable<(ShapeMember Member, JToken Value)> Of(string where, Shape shape, JToken value)
    {
        if (value is not JObject given)
            throw WireException.Invalid($"{where} is not an object");
        var missing = shape.Required.FirstOrDefault(r => !given.ContainsKey(r));
        if (missing is not null)
            throw WireException.Invalid($"{where} lacks {missing}");
        return Fitting(where, shape, given);
    }

    private static IEnumerable<(ShapeMember Member, JToken Value)> Fitting(string where, Shape shape, JObject given)
    {
        foreach (var (name, value) in given)
        {
            if (!shape.Members.TryGetValue(name, out var member))
                throw WireException.Invalid($"{where} has no parameter {name}");
            if (value is null || value.Type == JTokenType.Null)
                throw WireException.Invalid($"{where}.{name} is null");
            yield return (member, value);
        }
    }

    /// <summary>The elements of a list.</summary>
    public static JArray List(string where, JToken value) =>
        value as JArray ?? throw WireException.Invalid($"{where} is not a list");

    /// <summary>The entries of a map.</summary>
    public static JObject Map(string where, JToken value) =>
        value as JObject ?? throw WireException.Invalid($"{where} is not an object");

    /// <summary>A plain value as the wire wants it: text, number or Boolean.</summary>
    /// <param name="where">The parameter, for the message.</param>
    /// <param name="member">What it must be.</param>
    /// <param name="value">What is given.</param>
    /// <param name="timestamp">The protocol's own time format.</param>
    public static JValue Scalar(string where, ShapeMember member, JToken value, string timestamp) => (member.Shape.Type, value.Type) switch
    {
        (ShapeType.Timestamp, _) => Timestamps.ToWire(where, value, Timestamps.Format(member, timestamp)),
        (ShapeType.String or ShapeType.Blob or ShapeType.Policy, JTokenType.String) => (JValue)value,
        (ShapeType.Boolean, JTokenType.Boolean) => (JValue)value,
        (ShapeType.Integer or ShapeType.Double, JTokenType.Integer) => (JValue)value,
        // An expression's numbers are all floating: 7.0 is a whole number here.
        (ShapeType.Integer, JTokenType.Float) when (double)value == Math.Truncate((double)value) => new JValue((long)(double)value),
        (ShapeType.Double, JTokenType.Float) => (JValue)value,
        _ => throw WireException.Invalid($"{where} is not of type {member.Shape.Type}"),
    };

    /// <summary>A plain value as text, for forms, headers, paths and query strings.</summary>
    public static string Text(string where, ShapeMember member, JToken value, string timestamp)
    {
        var scalar = Scalar(where, member, value, timestamp);
        return scalar.Value switch
        {
            bool b => b ? "true" : "false",
            IFormattable f => f.ToString(null, CultureInfo.InvariantCulture),
            _ => (string)scalar!,
        };
    }
}
