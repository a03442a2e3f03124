using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Assessment.Policies;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>The wildcards by which an organisation names users (<c>user/svc-*</c>): a token fits exactly those that its name fits,
/// or judging again would come to another verdict.</summary>
internal sealed partial class NamePatterns
{
    private const int Tries = 64;

    // As the organisation wrote it, and with the names in it replaced.
    private readonly List<(string Before, string After)> _patterns = [];

    /// <summary>The parts of <paramref name="texts"/> with a wildcard and something beside it; <c>:</c>, <c>/</c> and the like end a part.</summary>
    public static IReadOnlyList<string> Parts(IEnumerable<string> texts) =>
    [
        .. texts.SelectMany(t => Literal().Matches(t).Select(Fixed).Concat(t.Split([':', '/', ' ', ',', '\'', '"', '`', '(', ')', '[', ']', '{', '}', '|', '&', '=', '\n', '\r', '\t'])))
            .Where(p => p.AsSpan().IndexOfAny('*', '?') >= 0 && p.Any(char.IsLetterOrDigit) && p.Length <= 128)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Adds one.</summary>
    /// <param name="before">As it was.</param>
    /// <param name="after">As it is in the package.</param>
    public void Add(string before, string after) => _patterns.Add((before, after));

    /// <summary>The first token that fits what <paramref name="name"/> fits.</summary>
    /// <param name="name">The name.</param>
    /// <param name="plain">A token like any other, by the number of the try.</param>
    /// <param name="letters">What stands for a wildcard, by the number of the try.</param>
    /// <exception cref="IsoOpsException">There is none.</exception>
    public string Token(string name, Func<int, string> plain, Func<int, string> letters)
    {
        var fitting = _patterns.Where(p => Wildcard.Fits(p.Before, name)).OrderByDescending(p => p.After.Length).ToList();
        for (var i = 0; i < Tries; i++)
        {
            foreach (var candidate in fitting.Count == 0 ? [plain(i)] : fitting.Select(p => Filled(p.After, letters(i))))
            {
                if (candidate != name && _patterns.TrueForAll(p => Wildcard.Fits(p.Before, name) == Wildcard.Fits(p.After, candidate)))
                    return candidate;
            }
        }

        throw RedactionErrors.Pattern(fitting.Count > 0 ? fitting[0].Before : _patterns[0].Before);
    }

    private static string Filled(string pattern, string letters)
    {
        var at = 0;
        return Stars().Replace(pattern, m => m.Value == "*" || m.Value.Length > 1 ? letters : letters[at++ % letters.Length].ToString());
    }

    // starts_with(UserName, 'svc-') of a check of the organisation's own
    private static string Fixed(Match m) => m.Groups[1].Value switch
    {
        "starts" => m.Groups[2].Value + "*",
        "ends" => "*" + m.Groups[2].Value,
        _ => $"*{m.Groups[2].Value}*",
    };

    [GeneratedRegex(@"\b(starts|ends|contains)(?:_with)?\([^'()]*,\s*'([^']+)'")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\*+|\?")]
    private static partial Regex Stars();
}
