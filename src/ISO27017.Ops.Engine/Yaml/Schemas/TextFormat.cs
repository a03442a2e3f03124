using System.Globalization;
using System.Xml;
using Newtonsoft.Json.Linq;
using NJsonSchema.Validation;
using NJsonSchema.Validation.FormatValidators;

namespace ISO27017.Ops.Engine.Yaml.Schemas;

/// <summary>A format of text that a schema may ask for, as ISO 8601 writes it.</summary>
internal sealed class TextFormat : IFormatValidator
{
    private static readonly string[] DateTimes =
        ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", "yyyy-MM-ddTHH:mmK"];

    private readonly Func<string, bool> _holds;

    private TextFormat(string format, ValidationErrorKind kind, Func<string, bool> holds) =>
        (Format, ValidationErrorKind, _holds) = (format, kind, holds);

    /// <summary>A day that exists: 2026-02-29 does not.</summary>
    public static TextFormat Date { get; } = new("date", ValidationErrorKind.DateExpected, text =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    /// <summary>An instant that exists, with its offset.</summary>
    public static TextFormat DateTime { get; } = new("date-time", ValidationErrorKind.DateTimeExpected, text =>
        (text.EndsWith('Z') || text.LastIndexOfAny(['+', '-']) > text.IndexOf('T', StringComparison.Ordinal)) &&
        DateTimeOffset.TryParseExact(text, DateTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    /// <summary>A duration such as <c>PT15M</c>.</summary>
    public static TextFormat Duration { get; } = new("duration", ValidationErrorKind.TimeSpanExpected, IsDuration);

    /// <inheritdoc/>
    public ValidationErrorKind ValidationErrorKind { get; }

    /// <inheritdoc/>
    public string Format { get; }

    /// <inheritdoc/>
    public bool IsValid(string value, JTokenType tokenType) => tokenType != JTokenType.String || _holds(value);

    private static bool IsDuration(string text)
    {
        try
        {
            return XmlConvert.ToTimeSpan(text) > TimeSpan.Zero;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            return false;
        }
    }
}
