using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Assessment.Verdicts;
using ISO27017.Ops.Testing.AwsServer;

namespace ISO27017.Ops.Engine.Tests.FaultMatrix;

/// <summary>Operations that a run asks, denied.</summary>
public class DeniedOperationTests
{
    private static readonly ParallelOptions _bounded = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    [Fact]
    public async Task Each_operation_denied_in_turn_takes_away_what_rests_on_it_and_nothing_else()
    {
        var sound = await SampleRun.SoundAsync();
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(sound.Operations, _bounded, async (operation, cancel) =>
        {
            bool Denied(string account, string asked) => asked == operation;
            var denied = await SampleRun.JudgeAsync(new DenyingSource(SampleRun.Sample.Source(), Denied), Rests.Checks(operation), cancel: cancel);
            foreach (var line in Wrong(sound, denied, operation))
                wrong.Add(line);
        });
        Differences.AssertNone(wrong);
    }

    [Fact]
    public async Task Over_http_a_refusal_in_the_services_own_form_does_the_same()
    {
        var sound = await SampleRun.SoundAsync();
        var wrong = new ConcurrentBag<string>();
        var oneEach = sound.Operations.GroupBy(o => o.Split(':')[0]).Select(g => g.First());
        await Parallel.ForEachAsync(oneEach, _bounded, async (operation, cancel) =>
        {
            await using var aws = await HttpSample.StartAsync();
            await using var source = await HttpSample.OpenAsync(aws);
            aws.With(Faults.Refuse(Faults.Of(operation), DenyingSource.CodeOf(operation.Split(':')[0]), 403));
            var denied = await SampleRun.JudgeAsync(source, Rests.Checks(operation), cancel: cancel);
            foreach (var line in Wrong(sound, denied, operation))
                wrong.Add(line);
        });
        Differences.AssertNone(wrong);
    }

    [Property(MaxTest = 8)]
    public Property Whatever_is_denied_in_whatever_accounts_nothing_passes_or_fails_that_did_not()
    {
        var sound = SampleRun.SoundAsync().GetAwaiter().GetResult();
        var places = from operation in sound.Operations from account in SampleRun.Sample.Accounts select (account.Id, operation);
        var some = Gen.Choose(1, 25).SelectMany(n => Gen.Elements(places.ToArray()).ListOf(n)).ToArbitrary();
        return Prop.ForAll(some, list =>
        {
            var shut = list.ToHashSet();
            bool Denied(string account, string operation) => shut.Contains((account, operation));
            var denied = SampleRun.JudgeAsync(new DenyingSource(SampleRun.Sample.Source(), Denied)).GetAwaiter().GetResult();
            Differences.AssertNone(Differences.AfterLoss(sound.Results, denied.Results, r => Rests.On(r, Denied)).Where(l => !FoundOtherwise(l)));
        });
    }

    /// <summary>What is wrong after the operation was denied everywhere, to a run of the checks that ask it.</summary>
    private static IEnumerable<string> Wrong(SampleRun sound, SampleRun denied, string operation)
    {
        var judged = Rests.Checks(operation).Select(c => c.Id).ToHashSet();
        var before = sound.Results.Where(r => judged.Contains(r.CheckId)).ToList();
        var lines = Differences.AfterLoss(before, denied.Results, r => Rests.On(r, (_, o) => o == operation))
            .Where(l => !FoundOtherwise(l)).ToList();
        var missed = denied.Results.Where(r => r is { Status: IsoStatus.NotEvaluated, Reason: IsoReason.AccessDenied }).ToList();
        if (missed.Count == 0)
            lines.Add("nobody misses it");
        if (missed.Exists(r => !r.Advisory) && (VerdictService.ExitCode(missed) & 2) == 0)
            lines.Add("the exit code does not say so");
        if (denied.Ledger.Where(o => SampleRun.Name(o.Call) == operation).Any(o => o.Error?.Reason != IsoReason.AccessDenied))
            lines.Add("it was not denied");
        return lines.Select(l => $"{operation}: {l}");
    }

    // A topic that alarms of several kinds of resource notify is still found by those of another kind, and the organisation's trail by
    // another account that sees it.
    private static bool FoundOtherwise(string line) =>
        (line.StartsWith("12.1.3-CSC-02 ", StringComparison.Ordinal) && line.Contains(" arn:aws:sns:", StringComparison.Ordinal))
        || (line.StartsWith("8.1.1-CSC-01", StringComparison.Ordinal) && line.Contains(" arn:aws:cloudtrail:", StringComparison.Ordinal));
}
