using ISO27017.Ops.Engine.Access.Policies;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Aws.Cli;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Access;

/// <summary>Which IAM actions checks need, and which a run or Test-IsoAccess needs besides.</summary>
internal static class ActionNeeds
{
    /// <summary>What Test-IsoAccess asks by itself.</summary>
    public static IReadOnlyList<string> AccessTest { get; } = ["ec2:DescribeRegions", "iam:GetRole", "iam:SimulatePrincipalPolicy"];

    /// <summary>What a run over all accounts asks to find them.</summary>
    public static IReadOnlyList<string> AccountList { get; } = ["organizations:DescribeOrganization", "organizations:ListAccounts"];

    private static readonly LocalText _listing = new(
        "組織のアカウントを一覧する（Get-IsoAccount、-Account *）", "to list the organisation's accounts (Get-IsoAccount, -Account *)");

    private static readonly LocalText _testing = new("Test-IsoAccess が権限を調べる", "for Test-IsoAccess to find out what is allowed");

    /// <summary>The actions in order, each with what it is for.</summary>
    public static IReadOnlyList<IsoAuditAction> Of(
        ControlCatalog catalog, IReadOnlyCollection<CheckDefinition> checks, IsoPolicyPrincipal principal, bool accessTest)
    {
        var needs = checks
            .SelectMany(c => Footprint.Of(catalog, catalog.RollUps.InOrder([c]).SelectMany(r => r.Rules)).Calls
                .Where(a => a.Call.Service != AwsCall.Workspace)
                .SelectMany(a => IamActions.Of(a.Call.Service, a.Call.Operation)
                .Select(action => (Action: action, Check: c, Organization: a.Scope == QueryScope.Organization))))
            .Where(n => principal != IsoPolicyPrincipal.Account || !n.Organization)
            .ToLookup(n => n.Action, StringComparer.Ordinal);
        var own = new Dictionary<string, LocalText>(StringComparer.Ordinal);
        foreach (var action in principal == IsoPolicyPrincipal.Collector ? AccountList : [])
            own[action] = _listing;
        foreach (var action in accessTest ? AccessTest : [])
            own[action] = _testing;

        return [.. needs.Select(n => n.Key).Union(own.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(action => new IsoAuditAction
        {
            Action = action,
            Checks = [.. needs[action].Select(n => n.Check.Id).Distinct(StringComparer.Ordinal)],
            PurposeTexts = own.GetValueOrDefault(action),
            OrganizationOnly = needs[action].All(n => n.Organization) && !(accessTest && AccessTest.Contains(action)),
            Advisory = !own.ContainsKey(action) && needs[action].All(n => n.Check.Kind == IsoKind.SUP),
            InSecurityAudit = SecurityAudit.Known.Allows(action),
        })];
    }
}
