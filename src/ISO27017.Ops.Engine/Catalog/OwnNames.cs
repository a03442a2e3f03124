using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Catalog;

/// <summary>The names that belong to organisations, so that theirs and ours can never be the same.</summary>
internal static partial class OwnNames
{
    /// <summary>True for a check such as <c>12.3.1-CSC-X01</c>.</summary>
    public static bool IsCheck(string id) => Check().IsMatch(id);

    /// <summary>True for a query such as <c>x-buckets</c>.</summary>
    public static bool IsQuery(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    /// <summary>True for a parameter such as <c>X.Backup.Vault</c>.</summary>
    public static bool IsParameter(string name) => name.StartsWith("X.", StringComparison.Ordinal);

    [GeneratedRegex("-X[0-9]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex Check();
}
