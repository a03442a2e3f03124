using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Validation.Samples;

/// <summary>Whether a document has all that a shorter one names.</summary>
internal static class SubsetMatch
{
    /// <summary>True if all that is wanted is there. Lists are wanted whole, and 24 is 24.0.</summary>
    public static bool Holds(JToken whole, JToken wanted) => (whole, wanted) switch
    {
        (JObject map, JObject some) => some.Properties().All(p => map[p.Name] is { } value && Holds(value, p.Value)),
        (JArray list, JArray all) => list.Count == all.Count && list.Zip(all).All(p => Holds(p.First, p.Second)),
        (JValue { Type: JTokenType.Integer or JTokenType.Float } a, JValue { Type: JTokenType.Integer or JTokenType.Float } b) =>
            a.Value<double>().Equals(b.Value<double>()),
        _ => JToken.DeepEquals(whole, wanted),
    };
}
