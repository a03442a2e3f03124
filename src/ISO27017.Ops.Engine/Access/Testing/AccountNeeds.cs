using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Access.Testing;

/// <summary>What the chosen checks ask in one account.</summary>
/// <param name="Account">The account.</param>
/// <param name="Checks">Each check that asks something there, and in the run's own account those that ask nothing of AWS.</param>
internal sealed record AccountNeeds(IsoAccount Account, IReadOnlyList<CheckNeeds> Checks)
{
    /// <summary>Every account of a plan with what is asked there, the run's own account also where it is asked only of the organisation.</summary>
    public static IReadOnlyList<AccountNeeds> Of(AssessmentPlan plan, ExpressionPool expressions)
    {
        var parts = plan.Selection.Checks.ToDictionary(c => c, c => PartsOf(plan, expressions, c));
        return [.. plan.Accounts
            .Concat(plan.Accounts.Any(a => a.Id == plan.Home.Id) ? [] : [plan.Home])
            .Select(account => new AccountNeeds(account, [.. plan.Selection.Checks
                .Select(check => In(plan, account, check, parts[check]))
                .OfType<CheckNeeds>()]))
            .Where(n => n.Checks.Count > 0)];
    }

    private static List<Part> PartsOf(AssessmentPlan plan, ExpressionPool expressions, CheckDefinition check) =>
        [.. plan.Catalog.RollUps.InOrder([check]).SelectMany(c => c.Rules).Select(rule =>
        {
            var footprint = Footprint.Of(plan.Catalog, [rule]);
            var meant = new Condition(expressions, StaysInAccount(plan.Catalog, rule, footprint) ? [rule.Accounts] : []);
            return new Part(
                [.. footprint.Asked.Select(a => (new NeededCall(a.Call, a.Query), new Condition(expressions, [a.Query.Accounts])))],
                footprint.Parameters, meant);
        })];

    private static CheckNeeds? In(AssessmentPlan plan, IsoAccount account, CheckDefinition check, List<Part> parts)
    {
        var home = account.Id == plan.Home.Id;
        var ofRun = plan.Accounts.Any(a => a.Id == account.Id);
        var calls = parts
            .SelectMany(p => p.Calls.Where(c => c.Call.IsOrganization ? home : ofRun && p.Meant.Holds(account) && c.Meant.Holds(account)))
            .Select(c => c.Call)
            .Distinct()
            .ToList();
        var aws = calls.Where(c => c.Call.Service != AwsCall.Workspace).ToList();
        var nothingOfAws = parts.All(p => p.Calls.All(c => c.Call.Call.Service == AwsCall.Workspace));
        return aws.Count == 0 && !(home && nothingOfAws)
            ? null
            : new CheckNeeds(
                check, aws, [.. parts.SelectMany(p => p.Parameters).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], calls.Count > aws.Count);
    }

    // A rule that is about some accounts asks only there, unless a query or a join of it reaches over the organisation.
    private static bool StaysInAccount(ControlCatalog catalog, RuleDefinition rule, Footprint footprint)
    {
        var scope = catalog.Queries.GetValueOrDefault(rule.Query)?.Scope ?? BuiltInQueries.ScopeOf(rule.Query);
        return scope != QueryScope.Organization && rule.Per != QueryScope.Organization
            && !rule.Joins.Concat(footprint.Queries.SelectMany(q => q.Joins)).Any(j => j.Across == JoinReach.Organization)
            && !footprint.Queries.Any(q => q.Scope == QueryScope.Organization && (q.From is not null || q.Union.Count > 0 || q.Joins.Count > 0));
    }

    private sealed record Part(
        IReadOnlyList<(NeededCall Call, Condition Meant)> Calls, IReadOnlyCollection<string> Parameters, Condition Meant);

    private sealed record Condition(ExpressionPool Expressions, IReadOnlyList<string?> All)
    {
        // What cannot be said before a run counts as needed: too much is asked for rather than too little.
        public bool Holds(IsoAccount account) => All.OfType<string>().All(c => Expressions.Use(w => Evaluations.Try(w, c, RunFrame.Describe(account))) is
            not { Value: Newtonsoft.Json.Linq.JValue { Value: false } });
    }
}
