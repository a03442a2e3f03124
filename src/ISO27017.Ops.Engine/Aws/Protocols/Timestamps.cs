using System.Globalization;
using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Aws.Models;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>Moments on the wire, and in documents as ISO 8601 text.</summary>
/// <remarks>The AWS CLI v2, and v1 with <c>cli_timestamp_format = iso8601</c>, print them so; v1 by itself prints them as they
/// come, which are numbers in the JSON protocols. Both print numbers in the machine's time zone, we always in UTC.</remarks>
internal static partial class Timestamps
{
    private const string Seconds = "yyyy'-'MM'-'dd'T'HH':'mm':'ss";

    /// <summary>The document's form of a number of seconds since 1970; null if it is not a moment.</summary>
    public static string? FromEpoch(double seconds)
    {
        // Beyond the years 1 to 9999.
        if (double.IsNaN(seconds) || seconds is < -62135596800d or >= 253402300800d)
            return null;
        // The fraction by itself: a whole moment in microseconds has more digits than a double keeps.
        var whole = Math.Floor(seconds);
        var micros = (long)Math.Round((seconds - whole) * 1_000_000, MidpointRounding.ToEven);
        return Iso(DateTimeOffset.UnixEpoch.AddTicks(((long)whole * TimeSpan.TicksPerSecond) + (micros * TimeSpan.TicksPerMicrosecond)));
    }

    /// <summary>The document's form of what the wire has as text; the text itself if it is not a moment.</summary>
    public static string FromText(string text)
    {
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
            return FromEpoch(seconds) ?? text;
        if (Zoned().IsMatch(text) && Parse(text) is { } moment)
            return Iso(moment);
        return DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment)
            ? Iso(moment)
            : Parse(text) is { } other ? Iso(other) : text;
    }

    /// <summary>The wire's form of a parameter.</summary>
    /// <param name="where">The parameter, for the message.</param>
    /// <param name="value">ISO 8601 text, or seconds since 1970.</param>
    /// <param name="format">The model's format.</param>
    public static JValue ToWire(string where, JToken value, string format)
    {
        var moment = value.Type switch
        {
            JTokenType.Integer or JTokenType.Float => DateTimeOffset.UnixEpoch.AddSeconds((double)value),
            JTokenType.String when Parse((string)value!) is { } parsed => parsed,
            _ => throw WireException.Invalid($"{where} is not a time"),
        };
        return format switch
        {
            "unixTimestamp" => new JValue(moment.ToUnixTimeSeconds()),
            "rfc822" => new JValue(moment.UtcDateTime.ToString("r", CultureInfo.InvariantCulture)),
            _ => new JValue(moment.UtcDateTime.ToString(Seconds + (moment.Ticks % TimeSpan.TicksPerSecond == 0 ? "'Z'" : "'.'ffffff'Z'"), CultureInfo.InvariantCulture)),
        };
    }

    /// <summary>The format in which a member travels, where the model does not say.</summary>
    public static string Format(ShapeMember member, string otherwise) => member.TimestampFormat ?? otherwise;

    private static DateTimeOffset? Parse(string text) => DateTimeOffset.TryParse(
        text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    /// <summary>As Python's <c>isoformat</c> has it: microseconds where there are any, and always the offset.</summary>
    private static string Iso(DateTimeOffset moment)
    {
        var micros = moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond));
        var format = micros.Ticks % TimeSpan.TicksPerSecond == 0 ? Seconds + "zzz" : Seconds + "'.'ffffffzzz";
        return micros.ToString(format, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT")]
    private static partial Regex Zoned();
}
