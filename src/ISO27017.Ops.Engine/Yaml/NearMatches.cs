namespace ISO27017.Ops.Engine.Yaml;

/// <summary>What someone who misspelt a name may have meant.</summary>
internal static class NearMatches
{
    /// <summary>Up to <paramref name="most"/> of <paramref name="known"/>, nearest first; empty if none is near.</summary>
    public static IReadOnlyList<string> Of(string name, IEnumerable<string> known, int most = 3)
    {
        // A third of the letters may be wrong, and one always
        var reach = Math.Max(1, name.Length / 3);
        return [.. known
            .Select(k => (Name: k, Distance: k.StartsWith(name, StringComparison.OrdinalIgnoreCase) && name.Length > 2
                ? 1 : Distance(name.ToUpperInvariant(), k.ToUpperInvariant())))
            .Where(k => k.Distance <= reach)
            .OrderBy(k => k.Distance).ThenBy(k => k.Name, StringComparer.Ordinal)
            .Take(most).Select(k => k.Name)];
    }

    /// <summary>Letters to insert, drop or change (Levenshtein).</summary>
    internal static int Distance(string a, string b)
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

        return row[b.Length];
    }
}
