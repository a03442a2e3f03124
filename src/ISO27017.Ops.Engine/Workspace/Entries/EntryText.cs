using System.Text;

namespace ISO27017.Ops.Engine.Workspace.Entries;

/// <summary>What a person types into a record: trimmed, and nothing in it that cannot be read later.</summary>
internal static class EntryText
{
    /// <summary>The text, trimmed and in composed form.</summary>
    /// <param name="name">The parameter that gives it, for the message.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="most">Characters at most.</param>
    /// <param name="lines">Whether it may have several lines.</param>
    /// <exception cref="IsoOpsException"><c>InvalidText</c>: it is blank, too long, or holds characters that nobody sees.</exception>
    public static string Required(string name, string? text, int most, bool lines = false)
    {
        string value;
        try
        {
            value = (text ?? "").Trim().Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            throw Invalid(name, text, new("文字として読めない部分があります。", "part of it is no text."));
        }

        if (lines)
        {
            value = value.Replace("\r\n", "\n", StringComparison.Ordinal);
        }

        if (value.Length == 0)
        {
            throw Invalid(name, text, new("空です。", "it is empty."));
        }

        if (value.Length > most)
        {
            throw Invalid(name, text, new($"長すぎます（{value.Length} 文字、上限 {most} 文字）。", $"it is too long ({value.Length} characters, at most {most})."));
        }

        return value.Any(c => char.IsControl(c) && !(lines && c == '\n'))
            ? throw Invalid(name, text, new("改行などの制御文字があります。", "it holds control characters such as line ends."))
            : value;
    }

    /// <summary>The same where nothing need be given.</summary>
    public static string? Optional(string name, string? text, int most, bool lines = false) =>
        text is null ? null : Required(name, text, most, lines);

    private static IsoOpsException Invalid(string name, string? text, LocalText why) => new("InvalidText", IsoError.InvalidArgument, new(
        $"-{name} の値を使えません: {why.Ja}", $"The value of -{name} cannot be used: {why.En}"), text);
}
