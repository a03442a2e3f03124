using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>What a result observed, without what is another at each look: the fact that must not change unnoticed.</summary>
internal static partial class ObservedFact
{
    private const string Moment = "(time)";

    /// <summary>The fact; null where the check shows none. Of a proof of operation (OPS) only the verdict is compared: what it
    /// observes is how recently something ran.</summary>
    public static string? Of(IsoResult result)
    {
        if (result.Kind == IsoKind.OPS || result.Observed is not { } observed)
            return null;
        try
        {
            using var reader = new JsonTextReader(new StringReader(observed)) { DateParseHandling = DateParseHandling.None };
            var shown = JToken.ReadFrom(reader);
            return IsCut(result, shown) ? null : Still(shown).ToString(Formatting.None);
        }
        catch (JsonException)
        {
            return Instant().IsMatch(observed) ? Moment : observed;
        }
    }

    // Of a large group those are shown that came first, at each look others.
    private static bool IsCut(IsoResult result, JToken shown) => result.ResourceId is null && shown is JArray { Count: >= Assessment.Judging.Group.MostObserved };

    private static JToken Still(JToken token) => token switch
    {
        // AWS gives no order to members and lists that a check shows: another order is no change.
        JObject o => new JObject(o.Properties().OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new JProperty(p.Name, Still(p.Value)))),
        JArray a => new JArray(a.Select(Still).OrderBy(e => e.ToString(Formatting.None), StringComparer.Ordinal)),
        JValue { Type: JTokenType.String } v when Instant().IsMatch((string)v!) => Moment,
        _ => token,
    };

    [GeneratedRegex(@"\A\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Instant();
}
