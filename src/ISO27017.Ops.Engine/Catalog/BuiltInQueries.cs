using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Catalog;

/// <summary>Sources of items that no AWS call gives, usable wherever a query is named.</summary>
internal static partial class BuiltInQueries
{
    /// <summary>The accounts of the run.</summary>
    public const string Accounts = "accounts";

    /// <summary>Every account × region of the run: the carrier of "every … has".</summary>
    public const string AccountRegions = "account-regions";

    /// <summary>True for <c>accounts</c>, <c>account-regions</c> and <c>param('…')</c>.</summary>
    public static bool Is(string query) => query is Accounts or AccountRegions || ParameterOf(query) is not null;

    /// <summary>The parameter whose elements are the items; null for any other source.</summary>
    public static string? ParameterOf(string query) =>
        Parameter().Match(query) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>How often it is asked.</summary>
    public static QueryScope ScopeOf(string query) =>
        query == AccountRegions ? QueryScope.Regional : QueryScope.Organization;

    [GeneratedRegex(@"^param\('([^']+)'\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
