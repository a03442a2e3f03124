using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Aws.Cli;
using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Access.Testing;

/// <summary>A call of the catalogue that a check makes in an account.</summary>
/// <param name="Call">The call.</param>
/// <param name="Query">The query that makes it.</param>
internal sealed record NeededCall(CallDefinition Call, QueryDefinition Query)
{
    private static readonly string[] _always = ["_account", "_region", "Id", "Kind", "Name", "Tenant"];

    /// <summary>The actions that it needs.</summary>
    public IReadOnlyList<string> Actions => IamActions.Of(Call.Service, Call.Operation);

    /// <summary>True if it is asked in every region.</summary>
    public bool IsRegional => Query.Scope == QueryScope.Regional;

    /// <summary>True if it is asked only in the account of the run's own credentials.</summary>
    public bool IsOrganization => Query.Scope == QueryScope.Organization;

    /// <summary>True if it can be asked before anything is known: no item is needed to write it, and it begins nothing.</summary>
    public bool IsPlain => ReferenceEquals(Call, EnabledRegions.Call)
        || (ReferenceEquals(Call, Query.Call) && Query.From is null && !CallMaker.ReadsOf(Call).Whole
            && CallMaker.ReadsOf(Call).Members.IsSubsetOf(_always));
}
