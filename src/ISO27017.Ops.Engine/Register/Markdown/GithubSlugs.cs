using System.Globalization;
using System.Text;

namespace ISO27017.Ops.Engine.Register.Markdown;

/// <summary>The anchors of headings as GitHub makes them: lower case; letters, marks, digits, hyphens and connectors stay; a blank
/// becomes a hyphen; one that is there already gets a number.</summary>
internal sealed class GithubSlugs
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The anchor of the next heading.</summary>
    public string Next(string heading)
    {
        var plain = Of(heading);
        var slug = plain;
        while (_seen.ContainsKey(slug)) slug = $"{plain}-{++_seen[plain]}";
        _seen[slug] = 0;
        return slug;
    }

    /// <summary>The anchor of a heading that no other resembles.</summary>
    public static string Of(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var rune in heading.Trim().ToLowerInvariant().EnumerateRunes())
        {
            if (rune.Value == ' ') slug.Append('-');
            else if (rune.Value == '-' || Stays(Rune.GetUnicodeCategory(rune))) slug.Append(rune);
        }

        return slug.ToString();
    }

    private static bool Stays(UnicodeCategory category) => category
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber
        or UnicodeCategory.LetterNumber or UnicodeCategory.ConnectorPunctuation;
}
