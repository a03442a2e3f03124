using System.Globalization;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Instants in a package: ISO 8601 in UTC, as short as they are exact.</summary>
internal static class Timestamps
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>The text of <paramref name="at"/>.</summary>
    public static string Write(DateTimeOffset at) => at.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The instant that <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is another text.</exception>
    public static DateTimeOffset Read(string text) =>
        DateTimeOffset.ParseExact(text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
