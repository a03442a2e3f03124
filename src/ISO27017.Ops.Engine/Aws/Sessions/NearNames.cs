using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>Finds what somebody probably meant.</summary>
internal static class NearNames
{
    /// <summary>Up to five of <paramref name="known"/> that are near <paramref name="given"/>; all if there are few.</summary>
    public static IReadOnlyList<string> Of(string given, IEnumerable<string> known)
    {
        var all = known.Distinct(StringComparer.Ordinal).ToList();
        var near = all
            .Select(k => (Name: k, Steps: NearMatches.Distance(given.ToUpperInvariant(), k.ToUpperInvariant())))
            .Where(k => k.Steps <= Math.Max(2, given.Length / 3) || k.Name.Contains(given, StringComparison.OrdinalIgnoreCase))
            .OrderBy(k => k.Steps).ThenBy(k => k.Name, StringComparer.Ordinal)
            .Select(k => k.Name)
            .Take(5).ToList();
        return near.Count == 0 && all.Count <= 5 ? all : near;
    }
}
