using DevLab.JmesPath;
using ISO27017.Ops.Engine.Catalog;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Cli;

/// <summary>A call of the catalogue as a command line, before anything is known: what only a run can know stands as
/// <c>&lt;expression&gt;</c>.</summary>
internal static class CliTemplate
{
    /// <summary>The line for <paramref name="call"/>.</summary>
    /// <param name="call">The call.</param>
    /// <param name="regional">Whether it is asked once a region.</param>
    public static string Of(CallDefinition call, bool regional) => CliLine.Of(
        call.Service,
        call.Operation,
        (JObject)Filled(call.With),
        call.Region is { } region ? (string?)Value(region) : regional ? "<region>" : null,
        call.Items);

    private static JToken Filled(JToken value) => value switch
    {
        JObject o => new JObject(o.Properties().Select(p => new JProperty(p.Name, Filled(p.Value)))),
        JArray a => new JArray(a.Select(Filled)),
        { Type: JTokenType.String } => Value((string)value!),
        _ => value,
    };

    /// <summary>An expression that needs no item is its value.</summary>
    private static JToken Value(string expression)
    {
        try
        {
            var value = JsonConvert.DeserializeObject<JToken>(new JmesPath().Transform("{}", expression), Plain);
            if (value is not null && Whole(value))
                return value;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Functions of the catalogue need a run; the library says so with bare exceptions.
        }

        return $"<{expression}>";
    }

    private static bool Whole(JToken value) => value switch
    {
        JContainer { HasValues: true } c => c.Descendants().All(d => d is not JValue { Type: JTokenType.Null }),
        _ => value.Type is not (JTokenType.Null or JTokenType.Object or JTokenType.Array),
    };

    private static readonly JsonSerializerSettings Plain = new() { DateParseHandling = DateParseHandling.None };
}
