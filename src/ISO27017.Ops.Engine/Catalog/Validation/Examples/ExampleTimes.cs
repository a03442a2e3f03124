using System.Globalization;
using System.Xml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Validation.Examples;

/// <summary>Turns the relative times of examples into instants.</summary>
internal static class ExampleTimes
{
    /// <summary>A copy of <paramref name="value"/> seen at <paramref name="asOf"/>.</summary>
    public static JToken At(JToken value, DateTimeOffset asOf) => value switch
    {
        JObject map => new JObject(map.Properties().Select(p => new JProperty(p.Name, At(p.Value, asOf)))),
        JArray list => new JArray(list.Select(e => At(e, asOf))),
        JValue { Value: string text } when text.StartsWith(ExampleDefinition.AgoPrefix, StringComparison.Ordinal) =>
            new JValue((asOf - XmlConvert.ToTimeSpan(text[ExampleDefinition.AgoPrefix.Length..]))
                .UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture)),
        _ => value.DeepClone(),
    };
}
