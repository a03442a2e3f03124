using System.Globalization;

namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>Shortens text to what a format takes: by whole characters as a reader sees them, and saying that it was cut.</summary>
internal static class Clip
{
    /// <summary>The text, or its beginning with <c>…(+n)</c> for the n characters that did not fit.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most UTF-16 units, at least 20.</param>
    public static string To(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var parts = StringInfo.ParseCombiningCharacters(text);
        var kept = parts.Length;
        string Note() => string.Create(CultureInfo.InvariantCulture, $"…(+{parts.Length - kept})");

        kept = parts.Count(start => start <= most);
        while (kept > 0 && Length(parts, kept, text) + Note().Length > most)
        {
            kept--;
        }

        return text[..Length(parts, kept, text)] + Note();
    }

    private static int Length(int[] parts, int kept, string text) => kept == parts.Length ? text.Length : parts[kept];
}
