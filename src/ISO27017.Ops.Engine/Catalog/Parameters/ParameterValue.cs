using System.Collections;
using System.Globalization;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Parameters;

/// <summary>From .NET values, as a command line gives them, to JSON.</summary>
internal static class ParameterValue
{
    private const int MaxDepth = 32;

    /// <summary>The JSON; null if <paramref name="value"/> is of a kind that JSON does not know.</summary>
    public static JToken? Of(object? value, int depth = 0) => value switch
    {
        _ when depth > MaxDepth => null,
        null => JValue.CreateNull(),
        JToken json => json.DeepClone(),
        string text => new JValue(text),
        char c => new JValue(c.ToString()),
        bool flag => new JValue(flag),
        Enum name => new JValue(name.ToString()),
        sbyte or byte or short or ushort or int or uint or long =>
            new JValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        float or double or decimal => Number(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        DateTimeOffset time => new JValue(time.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFFZ", CultureInfo.InvariantCulture)),
        DateTime time => Of(new DateTimeOffset(time)),
        IDictionary map => Map(map, depth),
        IEnumerable list => List(list, depth),
        _ => null,
    };

    private static JValue? Number(double number) => !double.IsFinite(number) ? null
        : number == Math.Floor(number) && Math.Abs(number) < long.MaxValue ? new JValue((long)number) : new JValue(number);

    private static JObject? Map(IDictionary map, int depth)
    {
        var json = new JObject();
        foreach (DictionaryEntry entry in map)
        {
            if (entry.Key is not string name || Of(entry.Value, depth + 1) is not { } value) return null;
            json[name] = value;
        }

        return json;
    }

    private static JArray? List(IEnumerable list, int depth)
    {
        var json = new JArray();
        foreach (var element in list)
        {
            if (Of(element, depth + 1) is not { } value) return null;
            json.Add(value);
        }

        return json;
    }
}
