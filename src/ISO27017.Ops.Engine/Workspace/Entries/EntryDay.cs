using System.Globalization;

namespace ISO27017.Ops.Engine.Workspace.Entries;

/// <summary>Days as a person types them.</summary>
internal static class EntryDay
{
    /// <summary>How days are written.</summary>
    public const string Form = "yyyy-MM-dd";

    private static readonly string[] Forms = [Form, "yyyy-M-d", "yyyy/MM/dd", "yyyy/M/d"];

    /// <summary>The day.</summary>
    /// <param name="name">The parameter that gives it, for the message.</param>
    /// <param name="text">What was typed.</param>
    /// <exception cref="IsoOpsException"><c>InvalidDate</c>: there is no such day.</exception>
    public static DateOnly Read(string name, string text) =>
        DateOnly.TryParseExact(text.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new IsoOpsException("InvalidDate", IsoError.InvalidArgument, new LocalText(
                $"-{name} の値 '{text}' は実在する日付ではありません。2026-11-20 のように指定してください。",
                $"The value '{text}' of -{name} is not a day that exists. Write it as 2026-11-20."), text);

    /// <summary>The day as files and messages write it.</summary>
    public static string Write(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>The day that <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">It is another text.</exception>
    public static DateOnly Parse(string text) => DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);

    /// <summary>The day of an instant, in UTC.</summary>
    public static DateOnly Of(DateTimeOffset at) => DateOnly.FromDateTime(at.UtcDateTime);

    /// <summary>Midnight UTC of a day.</summary>
    public static DateTimeOffset Midnight(DateOnly day) => new(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
