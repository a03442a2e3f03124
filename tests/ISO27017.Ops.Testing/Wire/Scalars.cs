using System.Globalization;
using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Testing.Wire;

/// <summary>Plain values as a service writes and reads them.</summary>
internal static class Scalars
{
    public static string Text(ShapeMember member, JToken value, string timestamp) => member.Shape.Type switch
    {
        ShapeType.Timestamp => Time(member.TimestampFormat ?? timestamp, value).ToString(CultureInfo.InvariantCulture),
        ShapeType.Boolean => (bool)value ? "true" : "false",
        ShapeType.Policy when value is JObject => Uri.EscapeDataString(value.ToString(Formatting.None)),
        _ => ((JValue)value).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A moment on the wire: text or a number of seconds.</summary>
    public static JValue Time(string format, JToken value)
    {
        var moment = DateTimeOffset.Parse((string)value!, CultureInfo.InvariantCulture).ToUniversalTime();
        return format switch
        {
            "unixTimestamp" when moment.Ticks % TimeSpan.TicksPerSecond == 0 => new JValue(moment.ToUnixTimeSeconds()),
            "unixTimestamp" => new JValue((decimal)(moment - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerSecond),
            "rfc822" => new JValue(moment.ToString("r", CultureInfo.InvariantCulture)),
            _ => new JValue(moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>A request's plain value as a parameter: moments are ISO 8601 in UTC with a Z.</summary>
    public static JValue Parameter(Shape shape, string text) => shape.Type switch
    {
        ShapeType.Boolean => new JValue(bool.Parse(text)),
        ShapeType.Integer => new JValue(long.Parse(text, CultureInfo.InvariantCulture)),
        ShapeType.Double => new JValue(double.Parse(text, CultureInfo.InvariantCulture)),
        ShapeType.Timestamp => Moment(text),
        _ => new JValue(text),
    };

    private static JValue Moment(string text)
    {
        var moment = double.TryParse(text, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : DateTimeOffset.Parse(text, CultureInfo.InvariantCulture).ToUniversalTime();
        return new JValue(moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));
    }
}
