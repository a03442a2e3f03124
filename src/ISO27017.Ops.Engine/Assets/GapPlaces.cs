using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Assessment.Collection;

namespace ISO27017.Ops.Engine.Assets;

/// <summary>Says once what went wrong in the same way in many accounts and regions.</summary>
internal static partial class GapPlaces
{
    /// <summary>One gap for all of the same call and reason, which names every place.</summary>
    public static IEnumerable<Gap> Together(IEnumerable<Gap> gaps) => gaps
        .Select(g => (Gap: g, Call: Failed().Match(g.Detail)))
        .GroupBy(g => g.Call.Success ? (g.Gap.Reason, $"{g.Call.Groups["call"].Value} {g.Call.Groups["why"].Value}") : (g.Gap.Reason, g.Gap.Detail))
        .Select(same => same.First() is { Call.Success: true } first
            ? first.Gap with { Detail = $"{first.Call.Groups["call"].Value} {Places(same.Select(g => g.Call))}: {first.Call.Groups["why"].Value}" }
            : same.First().Gap);

    private static string Places(IEnumerable<Match> calls) => string.Join("; ", calls
        .GroupBy(c => c.Groups["account"].Value)
        .Select(a => $"{a.Key} {string.Join(", ", a.Select(c => c.Groups["region"].Value).Distinct())}"));

    // As CallMaker writes it.
    [GeneratedRegex(@"^(?<call>\S+:\S+) (?<account>[0-9]{12}) (?<region>\S+): (?<why>.*)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Failed();
}
