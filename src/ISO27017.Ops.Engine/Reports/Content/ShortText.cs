namespace ISO27017.Ops.Engine.Reports.Content;

/// <summary>The beginning of a long text.</summary>
internal static class ShortText
{
    /// <summary>So many characters of <paramref name="text"/> at most, whole ones only; what was cut ends with an ellipsis.</summary>
    public static string Of(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
