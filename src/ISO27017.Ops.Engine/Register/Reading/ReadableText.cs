namespace ISO27017.Ops.Engine.Register.Reading;

/// <summary>Tells text from what is none.</summary>
internal static class ReadableText
{
    /// <summary>Where a character stands that no text has; -1 if there is none.</summary>
    public static int FirstControl(ReadOnlySpan<char> text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is (< ' ' and not ('\t' or '\n' or '\r' or '\f')) or '\u007F' or '\uFFFE' or '\uFFFF') return at;
        }

        return -1;
    }
}
