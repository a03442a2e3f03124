namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>Finds what somebody probably meant.</summary>
internal static class NearNames
{
    /// <summary>Up to five of <paramref name="known"/> that are near <paramref name="given"/>; all if there are few.</summary>
    public static IReadOnlyList<string> Of(string given, IEnumerable<string> known)
    {
        var all = known.Distinct(StringComparer.Ordinal).ToList();
        var near = all
            .Select(k => (Name: k, Steps: Steps(given.ToUpperInvariant(), k.ToUpperInvariant())))
            .Where(k => k.Steps <= Math.Max(2, given.Length / 3) || k.Name.Contains(given, StringComparison.OrdinalIgnoreCase))
            .OrderBy(k => k.Steps).ThenBy(k => k.Name, StringComparer.Ordinal)
            .Select(k => k.Name)
            .Take(5).ToList();
        return near.Count == 0 && all.Count <= 5 ? all : near;
    }

    /// <summary>How many letters must be put in, taken out or changed.</summary>
    private static int Steps(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
