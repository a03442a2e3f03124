using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Validation.Shapes;

/// <summary>Compares a written document with the exemplar of what AWS can answer.</summary>
internal static class ExemplarCheck
{
    /// <summary>What does not fit, each at its own place.</summary>
    public static IEnumerable<(JToken At, LocalText Text)> Misfits(JToken written, JToken exemplar, string path = "")
    {
        if (Exemplar.IsAny(exemplar) || written.Type == JTokenType.Null) return [];
        return (written, exemplar) switch
        {
            (JObject map, JObject known) => map.Properties().SelectMany(p => Member(p, known, path)),
            (JArray list, JArray { Count: 0 }) => [],
            (JArray list, JArray known) => list.SelectMany(e => Misfits(e, known[0], path + "[]")),
            // An `absent` policy: what is text in AWS's answer is read by statements(), which takes an object too
            (JObject { Count: 0 }, JValue mark) when Exemplar.ScalarOf(mark) == "String" => [],
            (JValue value, JValue mark) when Fits(value, Exemplar.ScalarOf(mark)) => [],
            _ => [(written, new LocalText(
                $"{Shown(path)} の型が違います（{Kind(exemplar)}）。", $"{Shown(path)} has another type in AWS's answer ({Kind(exemplar)})."))],
        };
    }

    private static IEnumerable<(JToken, LocalText)> Member(JProperty property, JObject known, string path)
    {
        var inner = path.Length == 0 ? property.Name : path + "." + property.Name;
        if (known[property.Name] is { } member) return Misfits(property.Value, member, inner);
        if (Exemplar.MapValue(known) is { } value) return Misfits(property.Value, value, inner);
        var near = NearMatches.Of(property.Name, known.Properties().Select(p => p.Name));
        return [(property, new LocalText(
            $"{inner} は AWS の応答にも計算にもありません。" + (near.Count > 0 ? $"{string.Join("、", near)} ではありませんか。" : ""),
            $"{inner} is neither in AWS's answer nor computed." + (near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : "")))];
    }

    private static bool Fits(JValue value, string? scalar) => scalar switch
    {
        null => true,
        "Boolean" => value.Type == JTokenType.Boolean,
        "Integer" => value.Type == JTokenType.Integer,
        "Double" => value.Type is JTokenType.Integer or JTokenType.Float,
        _ => value.Type == JTokenType.String,
    };

    private static string Kind(JToken exemplar) => exemplar switch
    {
        JObject => "map",
        JArray => "list",
        _ => Exemplar.ScalarOf(exemplar) ?? "value",
    };

    private static string Shown(string path) => path.Length == 0 ? "(item)" : path;
}
