using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Evidence.Chain;

/// <summary>
/// The names of packages tell an order only if they are all of one pattern: one number (<c>run-17.zip</c>), or digits that begin with
/// a year (<c>2026-11-23.zip</c>). Then the chain must have the same order: who swaps two names wants one taken for the other.
/// </summary>
internal static partial class ChainNames
{
    /// <summary>The packages whose names come before that of the package before them.</summary>
    public static IEnumerable<(PackageHead Head, PackageHead Before)> OutOfOrder(IReadOnlyList<PackageHead> order)
    {
        var names = order.Select(h => (Head: h, Name: Path.GetFileName(h.Path))).ToList();
        if (names.Count < 2 || names.Select(n => Pattern(n.Name)).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            yield break;
        }

        var numbers = names.ConvertAll(n => Digits().Matches(n.Name).Select(m => m.Value).ToArray());
        if (numbers[0].Length == 0 || (numbers[0].Length > 1 && !numbers.TrueForAll(n => Year().IsMatch(n[0]))))
        {
            yield break;
        }

        for (var i = 1; i < names.Count; i++)
        {
            if (Compare(numbers[i], numbers[i - 1]) < 0)
            {
                yield return (names[i].Head, names[i - 1].Head);
            }
        }
    }

    private static string Pattern(string name) => Digits().Replace(name, "#");

    private static int Compare(string[] a, string[] b) => a.Zip(b, (x, y) =>
        x.TrimStart('0').Length != y.TrimStart('0').Length ? x.TrimStart('0').Length - y.TrimStart('0').Length : string.CompareOrdinal(x.TrimStart('0'), y.TrimStart('0')))
        .FirstOrDefault(c => c != 0);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    // Alone, or at the head of a date or time without separators.
    [GeneratedRegex(@"\A(19|20)[0-9]{2}")]
    private static partial Regex Year();
}
