using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Catalog;

/// <summary>Sources of items that no AWS call gives, usable wherever a query is named.</summary>
internal static partial class BuiltInQueries
{
    /// <summary>The accounts of the run.</summary>
    public const string Accounts = "accounts";

    /// <summary>Every account × region of the run: the carrier of "every … has".</summary>
    public const string AccountRegions = "account-regions";

    /// <summary>The organisation's declared documents, each with its text.</summary>
    public const string Documents = "documents";

    /// <summary>The rows of the organisation's asset ledger.</summary>
    public const string Ledger = "ledger";

    /// <summary>Those that the workspace answers, written as queries.</summary>
    public static IReadOnlyList<QueryDefinition> OfTheWorkspace { get; } =
        [Workspace(Documents, "ListDocuments", "Documents", "Id"), Workspace(Ledger, "ListLedgerRows", "Rows", "to_string(line)")];

    /// <summary>True for <c>accounts</c>, <c>account-regions</c>, <c>documents</c>, <c>ledger</c> and <c>param('…')</c>.</summary>
    public static bool Is(string query) => query is Accounts or AccountRegions or Documents or Ledger || ParameterOf(query) is not null;

    /// <summary>The parameter whose elements are the items; null for any other source.</summary>
    public static string? ParameterOf(string query) =>
        Parameter().Match(query) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>How often it is asked.</summary>
    public static QueryScope ScopeOf(string query) =>
        query == AccountRegions ? QueryScope.Regional : QueryScope.Organization;

    private static QueryDefinition Workspace(string name, string operation, string items, string id) => new()
    {
        Name = name,
        At = new SourcePosition("built-in", 0),
        Call = new CallDefinition { Service = AwsCall.Workspace, Operation = operation, Items = items },
        DeclaredScope = QueryScope.Organization,
        Scope = QueryScope.Organization,
        Id = id,
    };

    [GeneratedRegex(@"^param\('([^']+)'\)$", RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();
}
