using System.Globalization;
using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Workspace.Declarations;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Documents.Claims;

/// <summary>From words of a document to the value that they mean.</summary>
internal static partial class ClaimValue
{
    /// <summary>The value, of the type that the schema asks for. A list takes all that was caught; anything else must be said
    /// once, or the same each time.</summary>
    /// <exception cref="ClaimUnreadException">A word means nothing, or the document contradicts itself.</exception>
    public static JToken Of(
        IReadOnlyList<string> caught, JObject schema, IReadOnlyDictionary<string, JToken> words, ClaimText text, ClaimReading reading)
    {
        var meanings = words.ToDictionary(w => MatchText.Compact(w.Key), w => w.Value, StringComparer.Ordinal);
        if ((string?)schema["type"] == "array")
        {
            var item = schema["items"] as JObject ?? [];
            var elements = caught.SelectMany(c => Known(c, meanings) is not null ? new[] { c } : Separators().Split(c))
                .Select(w => w.Trim()).Where(w => w.Length > 0)
                .Select(w => Scalar(w, item, meanings) ?? throw text.NotUnderstood(reading, w));
            return new JArray(elements.SelectMany(e => e is JArray list ? list : (IEnumerable<JToken>)[e]).Distinct(new JTokenEqualityComparer()).Select(e => e.DeepClone()));
        }

        var values = caught.Select(c => Scalar(c, schema, meanings) ?? throw text.NotUnderstood(reading, c))
            .Distinct(new JTokenEqualityComparer()).ToList();
        return values.Count == 1 ? values[0].DeepClone() : throw text.Contradicts(reading, values);
    }

    private static JToken? Known(string word, Dictionary<string, JToken> meanings) => meanings.GetValueOrDefault(MatchText.Compact(word));

    private static JToken? Scalar(string word, JObject schema, Dictionary<string, JToken> meanings) =>
        Known(word, meanings) ?? (string?)schema["type"] switch
        {
            "integer" => long.TryParse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var whole) ? new JValue(whole) : null,
            "number" => double.TryParse(word, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number)
                ? new JValue(number) : null,
            "boolean" => bool.TryParse(word, out var flag) ? new JValue(flag) : null,
            _ => new JValue(word),
        };

    [GeneratedRegex(@"[、,/・;]|及び|および|並びに|ならびに| and ")]
    private static partial Regex Separators();
}
