using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Documents;

/// <summary>Reads JSON as it stands: time stamps stay text, and what follows the value is an error.</summary>
internal static class Json
{
    /// <summary>The value in <paramref name="text"/>.</summary>
    /// <exception cref="JsonException">It is not JSON, or deeper than 256.</exception>
    public static JToken Parse(string text)
    {
        using var reader = new StringReader(text);
        return Read(reader);
    }

    /// <summary>The value in <paramref name="text"/>.</summary>
    /// <exception cref="JsonException">It is not JSON, or deeper than 256.</exception>
    public static JToken Read(TextReader text)
    {
        using var json = new JsonTextReader(text)
        {
            DateParseHandling = DateParseHandling.None, MaxDepth = 256, CloseInput = false,
        };
        var value = JToken.ReadFrom(json);
        while (json.Read())
        {
            if (json.TokenType != JsonToken.Comment)
                throw new JsonReaderException("text follows the JSON value");
        }

        return value;
    }

    /// <summary>The value without members and elements that are null.</summary>
    public static JToken WithoutNulls(JToken value) => value switch
    {
        JObject o => new JObject(o.Properties()
            .Where(p => p.Value.Type != JTokenType.Null)
            .Select(p => new JProperty(p.Name, WithoutNulls(p.Value)))),
        JArray a => new JArray(a.Where(e => e.Type != JTokenType.Null).Select(WithoutNulls)),
        _ => value,
    };
}
