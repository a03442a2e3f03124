using System.Text;
using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Assessment.Anchors;

/// <summary>The text of a document as it is searched: NFKC (full-width digits and half-width kana are the usual ones), and one
/// sentence on one line, wherever the document breaks it.</summary>
internal static partial class PlainText
{
    /// <summary>The text to search in. What is no Unicode in it becomes U+FFFD.</summary>
    public static string Of(string text)
    {
        var sound = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
        return LineBreak().Replace(sound.Normalize(NormalizationForm.FormKC), Between);
    }

    /// <summary>A pattern for such text: a full-width character in it stands for what it became, and never for an operator.</summary>
    public static string Pattern(string pattern)
    {
        var plain = new StringBuilder(pattern.Length);
        foreach (var c in pattern)
        {
            var text = c.ToString();
            var normal = char.IsSurrogate(c) ? text : text.Normalize(NormalizationForm.FormKC);
            plain.Append(normal == text ? text : Regex.Escape(normal));
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    // A blank line ends a sentence. Japanese has no blanks: a break within it stands for nothing, any other for a blank.
    private static string Between(Match found)
    {
        if (found.Groups["more"].Success)
            return "\n\n";
        return IsJapanese(found.Groups["before"].Value) && IsJapanese(found.Groups["after"].Value) ? "" : " ";
    }

    private static bool IsJapanese(string one) => one.Length > 0 && one[0] is
        (>= '\u3001' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uD840' and <= '\uDFFF');

    [GeneratedRegex(@"(?<=(?<before>\S)?)[^\S\r\n]*(?:\r\n|\n|\r)(?<more>\s*(?:\r\n|\n|\r))?[^\S\r\n]*(?=(?<after>\S)?)", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();
}
