using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Documents;

/// <summary>JSON in one form only: members in ordinal order, no white space. Equal values give equal text.</summary>
internal static class CanonicalJson
{
    /// <summary>The canonical text of <paramref name="value"/>.</summary>
    public static string Write(JToken value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var json = new JsonTextWriter(text) { Formatting = Formatting.None };
        Sorted(value).WriteTo(json);
        json.Flush();
        return text.ToString();
    }

    private static JToken Sorted(JToken value) => value switch
    {
        JObject o => new JObject(o.Properties()
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => new JProperty(p.Name, Sorted(p.Value)))),
        JArray a => new JArray(a.Select(Sorted)),
        _ => value,
    };
}
