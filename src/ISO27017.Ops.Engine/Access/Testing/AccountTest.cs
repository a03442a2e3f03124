using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Access.Testing;

/// <summary>Finds out what the chosen checks may do in one account.</summary>
internal sealed class AccountTest(AssessmentPlan plan, ExpressionPool expressions, AccountNeeds needs, bool askAll, IRunObserver? observer)
{
    private readonly IsoAccount _account = needs.Account;

    /// <summary>One object a check.</summary>
    public async Task<IReadOnlyList<IsoAccess>> RunAsync(CancellationToken cancel)
    {
        if (needs.Checks.All(c => c.Calls.Count == 0))
            return [.. needs.Checks.Select(c => new CheckAccess(plan, _account, c).Of(null, RegionState.None, _ => Finding.Yes))];

        var caller = await AskAsync(new AwsCall(_account.Id, AwsCall.Global, "sts", "GetCallerIdentity", []), cancel).ConfigureAwait(false);
        if (caller.Error is { } shut)
            return [.. needs.Checks.Select(c => new CheckAccess(plan, _account, c).Shut(shut))];

        var arn = (string?)caller.Answer?["Arn"] ?? "";
        var calls = needs.Checks.SelectMany(c => c.Calls).Distinct().ToList();
        var regions = calls.Exists(c => c.IsRegional) ? await RegionState.OfAsync(AskAsync, plan, _account, cancel).ConfigureAwait(false) : RegionState.None;
        var spots = new SpotList(calls, regions.Usable);
        var findings = await EvaluateAsync(spots, arn, cancel).ConfigureAwait(false);
        await new SpotProbe(spots, new Probe(AskAsync, expressions, _account), findings).RunAsync(askAll, cancel).ConfigureAwait(false);
        return [.. needs.Checks.Select(c => new CheckAccess(plan, _account, c).Of(arn, regions, s => findings.GetValueOrDefault(s, Finding.Yes)))];
    }

    private async Task<Dictionary<Spot, Finding>> EvaluateAsync(SpotList spots, string caller, CancellationToken cancel)
    {
        var (principal, why) = await PrincipalAsync(caller, cancel).ConfigureAwait(false);
        if (principal is null)
            return spots.All.ToDictionary(s => s, _ => Finding.Open(why));
        var simulation = new Simulation(AskAsync, _account.Id, principal);
        var home = spots.Regions.Count > 0 ? spots.Regions[0] : plan.Regions[0];
        var answers = await Task.WhenAll(spots.All.GroupBy(s => spots.RealRegion(s, home)).Select(async g =>
            (Spots: g, Findings: await simulation.AskAsync(g.Key, [.. g.Select(s => s.Action).Distinct()], cancel).ConfigureAwait(false)))).ConfigureAwait(false);
        return answers.SelectMany(a => a.Spots.Select(s => (s, a.Findings[s.Action]))).ToDictionary(p => p.s, p => p.Item2);
    }

    private async Task<(string? Arn, LocalText? Why)> PrincipalAsync(string caller, CancellationToken cancel)
    {
        var principal = PrincipalArn.Of(caller);
        if (principal.Arn is null)
            return (null, new LocalText($"IAM は {caller} のポリシーを評価できません", $"IAM cannot evaluate the policies of {caller}"));
        if (principal.RoleName is not { } name)
            return (principal.Arn, null);
        var role = await AskAsync(new AwsCall(_account.Id, AwsCall.Global, "iam", "GetRole", new() { ["RoleName"] = name }), cancel).ConfigureAwait(false);
        // Without its path most roles are still found
        return ((string?)role.Answer?.SelectToken("Role.Arn") ?? principal.Arn, null);
    }

    private async Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel)
    {
        var outcome = await plan.Source.AskAsync(call, cancel).ConfigureAwait(false);
        observer?.Called(call.AccountId, call.Region, $"{call.Service}:{call.Operation}", outcome.Error?.Code ?? "OK", outcome.Duration);
        return outcome;
    }
}
