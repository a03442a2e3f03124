using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>Which texts at the place of a name are the name of a person.</summary>
internal static partial class NameRules
{
    private const int Longest = 256;

    /// <summary>False for what AWS itself puts there, for words that verdicts are made of, and for tokens.</summary>
    public static bool IsName(string text) =>
        text.Trim().Length > 0 && text.Length <= Longest && !text.Contains('*', StringComparison.Ordinal) && !text.StartsWith("arn:", StringComparison.Ordinal)
        && !Pseudonyms.IsToken(text) && !Machine().IsMatch(text) && !ReservedWords.Has(text);

    /// <summary>True if the text is a name wherever it stands, also in a sentence. One character, and numbers, are so only in their place.</summary>
    public static bool IsTelling(string name) => name.Length >= 2 && name.Any(char.IsLetter);

    [GeneratedRegex(@"^(?:(?:Amazon|AWS)\b.*|i-[0-9a-f]{8,17}|AWSServiceRoleFor\w+|\d{12}|[a-z0-9-]+\.amazonaws\.com|(?:AIDA|AROA|ASIA|AKIA)[A-Z0-9]{12,}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{64}|user-[a-pA-P]{12})$", RegexOptions.CultureInvariant)]
    private static partial Regex Machine();
}
