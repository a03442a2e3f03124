using System.Collections.Concurrent;
using ISO27017.Ops.Engine.Access;
using ISO27017.Ops.Engine.Aws.Cli;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Tests.FaultMatrix;

/// <summary>IAM actions of the audit policy, taken away one by one.</summary>
public class DeniedActionTests
{
    /// <summary>The check that asks for this action only where a parameter names log groups of an agent, which the sample organisation has none of.</summary>
    private static readonly (string Action, string Check) _onlyIfDeclared = ("logs:DescribeLogStreams", "CLD.9.5.2-CSC-05");

    private static readonly ParallelOptions _bounded = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    [Fact]
    public async Task A_check_alone_asks_nothing_for_which_the_policy_of_that_check_has_no_action()
    {
        var wrong = new ConcurrentBag<string>();
        var source = SampleRun.Sample.Source();
        await Parallel.ForEachAsync(SampleRun.Catalog.Checks, _bounded, async (check, cancel) =>
        {
            var alone = await SampleRun.JudgeAsync(source, [check], cancel: cancel);
            var granted = AuditPolicyService.Policy(new() { Checks = [check.Id] }).Actions.ToHashSet();
            foreach (var operation in alone.Operations.Where(o => !granted.IsSupersetOf(ActionsOf(o))))
                wrong.Add($"{check.Id} asks {operation}");
        });
        Differences.AssertNone(wrong);
    }

    [Fact]
    public async Task A_whole_run_asks_nothing_beyond_the_policy()
    {
        var sound = await SampleRun.SoundAsync();
        var granted = AuditPolicyService.Policy(new()).Actions.ToHashSet();
        Assert.All(sound.Operations, o => Assert.Subset(granted, ActionsOf(o).ToHashSet()));
    }

    [Fact]
    public async Task Each_action_taken_away_leaves_exactly_the_checks_that_need_it_without_an_answer()
    {
        var grown = new GrownSample(SampleRun.Sample.Source());
        var sound = await SampleRun.JudgeAsync(grown);
        var policy = AuditPolicyService.Policy(new());
        var asked = sound.Operations.SelectMany(ActionsOf).ToHashSet();
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(policy.Details, _bounded, async (action, cancel) =>
        {
            if (!asked.Contains(action.Action))
                wrong.Add($"{action.Action}: nobody asks for it");
            // All others cannot notice, as the tests above show; a roll-up carries over the worst of what it names, which may be another.
            var judged = SampleRun.Catalog.Checks.Where(c => c.RollUp is null && action.Checks.Contains(c.Id) && (action.Action, c.Id) != _onlyIfDeclared).ToList();
            bool Denied(string account, string operation) => ActionsOf(operation).Contains(action.Action);
            var denied = await SampleRun.JudgeAsync(new DenyingSource(grown, Denied), judged, cancel: cancel);
            var before = Missed(sound, r => judged.Any(c => c.Id == r.CheckId)).ToLookup(r => r.CheckId);
            var missing = Missed(denied, r => !before[r.CheckId].Any(b => b.Messages.En == r.Messages.En && b.ResourceId == r.ResourceId)).Select(r => r.CheckId).Distinct().Order().ToList();
            var needed = judged.Select(c => c.Id).Order().ToList();
            if (!missing.SequenceEqual(needed))
                wrong.Add($"{action.Action}: needed by {string.Join(' ', needed)}, missed by {string.Join(' ', missing)}");
        });
        Differences.AssertNone(wrong);
    }

    private static IEnumerable<IsoResult> Missed(SampleRun run, Func<IsoResult, bool> which) =>
        run.Results.Where(r => r is { Status: IsoStatus.NotEvaluated, Reason: IsoReason.AccessDenied } && which(r));

    private static IReadOnlyList<string> ActionsOf(string operation) =>
        operation.Split(':') is [not AwsCall.Workspace and var service, var name] ? IamActions.Of(service, name) : [];
}
