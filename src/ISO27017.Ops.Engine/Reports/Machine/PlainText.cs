using System.Globalization;
using System.Text;

namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>Text for files that programs read and people look at with <c>cat</c>: one line, nothing that steers a terminal, nothing
/// that XML or another reader's UTF-8 forbids.</summary>
internal static class PlainText
{
    /// <summary>The text, without blanks around it. Empty if there is nothing to see.</summary>
    public static string Of(string? text)
    {
        var shown = VisibleText.Of(text).Trim();
        return shown.AsSpan().IndexOfAny('\uFFFE', '\uFFFF') < 0 && !shown.AsSpan().ContainsAnyInRange('\uFDD0', '\uFDEF') ? shown : WithoutNoncharacters(shown);
    }

    /// <summary>The text, or null where there is nothing to see.</summary>
    public static string? OrNull(string? text) => Of(text) is { Length: > 0 } shown ? shown : null;

    // XML 1.0 has no way to write U+FFFE and U+FFFF, and the others are just as little for exchange.
    private static string WithoutNoncharacters(string text)
    {
        var shown = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '\uFFFE' or '\uFFFF' or (>= '\uFDD0' and <= '\uFDEF'))
            {
                shown.Append(CultureInfo.InvariantCulture, $"⟨U+{(int)c:X4}⟩");
            }
            else
            {
                shown.Append(c);
            }
        }

        return shown.ToString();
    }
}
