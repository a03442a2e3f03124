using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Documents;

/// <summary>A regular expression that an organisation wrote, over <see cref="MatchText"/>. It takes time linear in the text.</summary>
internal sealed class TextPattern
{
    private const int MostKnown = 1000;
    private static readonly ConcurrentDictionary<string, TextPattern> Known = new(StringComparer.Ordinal);
    // A group repeated many thousand times is linear too, but slow
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Regex _regex;

    private TextPattern(string pattern) => _regex = new Regex(
        Folded(pattern), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Multiline, Patience);

    /// <summary>The pattern. Full-width forms in it mean what they mean in the text, as plain characters.</summary>
    /// <exception cref="ArgumentException">It is no regular expression, or one that cannot be matched in linear time
    /// (look-around, back reference).</exception>
    public static TextPattern Of(string pattern)
    {
        if (Known.TryGetValue(pattern, out var known)) return known;
        TextPattern made;
        try
        {
            made = new TextPattern(pattern);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw new ArgumentException($"{pattern} is not a pattern that can be used: {e.Message}", nameof(pattern), e);
        }

        if (Known.Count < MostKnown) Known[pattern] = made;
        return made;
    }

    /// <summary>What is wrong with a pattern; null if nothing is.</summary>
    public static LocalText? Problem(string pattern)
    {
        try
        {
            Of(pattern);
            return null;
        }
        catch (ArgumentException e)
        {
            return new LocalText(
                $"「{pattern}」は使える正規表現ではありません（先読み、後読み、後方参照は使えません）: {e.InnerException!.Message}",
                $"\"{pattern}\" is not a regular expression that can be used (no look-ahead, look-behind or back reference): {e.InnerException!.Message}");
        }
    }

    /// <summary>How many groups it captures.</summary>
    public int Groups => _regex.GetGroupNumbers().Length - 1;

    /// <summary>Whether it occurs in <paramref name="text"/>, which <see cref="MatchText"/> made.</summary>
    public bool Occurs(string text) => _regex.IsMatch(text);

    /// <summary>What its one group caught, at each place, in the order of the text.</summary>
    public IEnumerable<string> Caught(string text)
    {
        var group = _regex.GetGroupNumbers()[^1];
        for (var match = _regex.Match(text); match.Success; match = match.NextMatch())
            if (match.Groups[group].Success) yield return match.Groups[group].Value;
    }

    // The text is folded, so the pattern must be; but a full-width bracket is a character and opens no group
    private static string Folded(string pattern)
    {
        var result = new StringBuilder(pattern.Length);
        for (var i = 0; i < pattern.Length;)
        {
            if (char.IsAscii(pattern[i]))
            {
                // An escaped character stays with its backslash
                var length = pattern[i] == '\\' && i + 1 < pattern.Length && char.IsAscii(pattern[i + 1]) ? 2 : 1;
                if (pattern[i] != '\\' || length == 2 || i + 1 == pattern.Length) result.Append(pattern, i, length);
                i += length;
                continue;
            }

            var start = i;
            while (i < pattern.Length && !char.IsAscii(pattern[i])) i++;
            foreach (var c in MatchText.Folded(pattern[start..i]))
            {
                if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c))) result.Append('\\');
                result.Append(c);
            }
        }

        return result.ToString();
    }
}
