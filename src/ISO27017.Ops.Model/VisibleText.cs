using System.Globalization;
using System.Text;

namespace ISO27017.Ops;

/// <summary>Makes text from AWS harmless for a reader: what would steer a terminal, hide or turn text around is shown instead.</summary>
public static class VisibleText
{
    /// <summary>Control characters as their pictures (␛), format characters and what is no character by name (⟨U+202E⟩), halves of pairs as U+FFFD.</summary>
    /// <param name="text">The text; null counts as empty.</param>
    /// <returns>One line.</returns>
    public static string Of(string? text)
    {
        text ??= string.Empty;
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0)
        {
            return text;
        }

        var shown = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(shown, rune);
        }

        return shown.ToString();
    }

    /// <summary>The same, but lines stay lines: for a message that names several things.</summary>
    /// <param name="text">The text; null counts as empty.</param>
    /// <returns>As many lines.</returns>
    public static string Lines(string? text) =>
        string.Join('\n', (text ?? string.Empty).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(Of));

    private static void Append(StringBuilder shown, Rune rune)
    {
        if (rune.Value < ' ')
        {
            shown.Append((char)(0x2400 + rune.Value));
        }
        else if (rune.Value == 0x7f)
        {
            shown.Append('\u2421');
        }
        else if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
                 or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                 || (rune.Value & 0xFFFE) == 0xFFFE)
        {
            shown.Append(CultureInfo.InvariantCulture, $"⟨U+{rune.Value:X4}⟩");
        }
        else
        {
            shown.Append(rune);
        }
    }
}
