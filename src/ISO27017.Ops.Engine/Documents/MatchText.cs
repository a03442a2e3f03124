using System.Text;

namespace ISO27017.Ops.Engine.Documents;

/// <summary>Text as it is compared: full and half width, line breaks and kinds of dashes make no difference.</summary>
internal static class MatchText
{
    /// <summary>The text in NFKC, white space as one space. A single line break within or beside Japanese vanishes, because
    /// paper breaks lines inside words; a blank line stays, as one line break.</summary>
    public static string Of(string text)
    {
        var folded = Folded(text);
        var result = new StringBuilder(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            if (!char.IsWhiteSpace(folded[i]))
            {
                result.Append(folded[i]);
                continue;
            }

            var breaks = 0;
            var start = i;
            for (; i < folded.Length && char.IsWhiteSpace(folded[i]); i++)
                if (folded[i] is '\n' or '\u2028' or '\u2029') breaks++;
            var beside = (start > 0 && IsJapanese(folded[start - 1])) || (i < folded.Length && IsJapanese(folded[i]));
            if (breaks > 1) result.Append('\n');
            else if (breaks == 0 || !beside) result.Append(' ');
            i--;
        }

        return result.ToString();
    }

    /// <summary>NFKC, one kind of dash, and without what has no width.</summary>
    public static string Folded(string text)
    {
        var normal = Normalized(text);
        if (normal.AsSpan().IndexOfAnyExceptInRange('\0', '~') < 0 && !normal.Contains('\r', StringComparison.Ordinal)) return normal;
        var result = new StringBuilder(normal.Length);
        for (var i = 0; i < normal.Length; i++)
        {
            switch (normal[i])
            {
                case '\r':
                    if (i + 1 == normal.Length || normal[i + 1] != '\n') result.Append('\n');
                    break;
                case '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' or '\u00AD':
                    break;
                case (>= '\u2010' and <= '\u2015') or '\u2212':
                    result.Append('-');
                    break;
                case '\u301C':
                    result.Append('~');
                    break;
                default:
                    result.Append(normal[i]);
                    break;
            }
        }

        return result.ToString();
    }

    /// <summary>The text without any white space, in lower case: for comparing titles.</summary>
    public static string Compact(string text) =>
        string.Concat(Folded(text).Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();

    /// <summary>True for what is set without spaces between words.</summary>
    public static bool IsJapanese(char c) =>
        c is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF') || char.IsSurrogate(c);

    // Halves of pairs, which no well-formed text has, would make NFKC throw
    private static string Normalized(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC);
        }
    }
}
