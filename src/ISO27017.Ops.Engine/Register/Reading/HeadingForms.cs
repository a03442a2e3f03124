using System.Text;
using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Register.Reading;

/// <summary>What headings of a register can be.</summary>
internal static partial class HeadingForms
{
    /// <summary>The control that a heading or an entry of the contents names, and its title; null if it names none.</summary>
    public static (string Id, string Title)? Control(string text)
    {
        var match = ControlForm().Match(text);
        return match.Success ? (ControlId(match.Groups["id"].Value), match.Groups["title"].Value) : null;
    }

    /// <summary>The role that a heading names, and what stands behind it; null if it names none.</summary>
    public static (IsoRole Role, string After)? Role(string text)
    {
        var match = RoleForm().Match(text.Normalize(NormalizationForm.FormKC));
        return match.Success ? (Enum.Parse<IsoRole>(match.Groups["role"].Value, ignoreCase: true), match.Groups["rest"].Value) : null;
    }

    /// <summary>Whether a heading is that of the contents.</summary>
    public static bool IsContents(string text) => ContentsForm().IsMatch(text);

    /// <summary>Whether a heading is one of the register's own parts, such as <c>-目的-</c>.</summary>
    public static bool IsPart(string text) => text is ['-', _, .., '-'];

    /// <summary>The number as the catalogue writes it.</summary>
    public static string ControlId(string written)
    {
        var plain = written.Normalize(NormalizationForm.FormKC).ToUpperInvariant();
        return plain.StartsWith("CLD", StringComparison.Ordinal) ? "CLD." + plain[3..].TrimStart('.', ' ') : plain;
    }

    // [5.1.1 …], also without brackets, with full-width digits, with a colon after the number
    [GeneratedRegex(@"^\s*\[?\s*(?<id>(?:[CcＣ][LlＬ][DdＤ][.．\s]?)?[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3}){2,3})(?![0-9０-９])[\]\s:：.．]*(?<title>.*?)\s*\]?\s*$", RegexOptions.Singleline)]
    private static partial Regex ControlForm();

    [GeneratedRegex(@"^\s*(?<role>CSC|CSP)(?![A-Za-z0-9])\s*:?\s*(?<rest>.*?)\s*$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex RoleForm();

    [GeneratedRegex(@"^[\s\-]*(?:目\s*次|もくじ|contents|table of contents)[\s\-]*$", RegexOptions.IgnoreCase)]
    private static partial Regex ContentsForm();
}
