using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Workspace.Entries;

/// <summary>Whether two names are one person: nobody approves what he did himself.</summary>
internal static partial class PersonName
{
    /// <summary>True if they are. Width, letter case, blanks and characters that nobody sees make no difference; where both have an
    /// e-mail address, the addresses decide.</summary>
    public static bool Same(string one, string other)
    {
        var (a, b) = (Plain(one), Plain(other));
        var (mailA, mailB) = (Mail().Match(a), Mail().Match(b));
        return mailA.Success && mailB.Success
            ? mailA.Groups[1].Value == mailB.Groups[1].Value
            : Name(a) == Name(b);
    }

    /// <summary>The same for any two texts: normalised, without blanks.</summary>
    public static bool SameText(string one, string other) => Squeeze(Plain(one)) == Squeeze(Plain(other));

    private static string Plain(string text) => string.Concat(text.Normalize(NormalizationForm.FormKC).ToUpperInvariant().ToLowerInvariant()
        .EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) is not (UnicodeCategory.Format or UnicodeCategory.Control)));

    private static string Name(string plain) => Mail().Replace(plain, "") is var rest && Squeeze(rest).Length > 0 ? Squeeze(rest) : Squeeze(plain);

    private static string Squeeze(string plain) => string.Concat(plain.Where(c => !char.IsWhiteSpace(c)));

    [GeneratedRegex(@"<?([^\s<>()\[\],;:@""]+@[^\s<>()\[\],;:@""]+)>?", RegexOptions.CultureInvariant)]
    private static partial Regex Mail();
}
