using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Tests.Aws.Client;
using ISO27017.Ops.Testing.AwsServer;

namespace ISO27017.Ops.Engine.Tests.FaultMatrix;

/// <summary>Trouble on the way to AWS that does not end, over HTTP.</summary>
public class BrokenWayTests
{
    // Waiting is short here; how it ends is the same.
    private static readonly CallLimits _impatient = Asking.Quick with { Patience = TimeSpan.FromMilliseconds(50) };

    private static readonly Dictionary<string, Func<Func<ServedRequest, bool>, Fault>> _faults = new()
    {
        ["throttled"] = when => Faults.Throttle(when),
        ["html"] = when => Faults.Html(when),
        ["dropped"] = when => Faults.Drop(when),
        ["truncated"] = when => Faults.Truncate(when),
        ["halved"] = when => Faults.Halve(when),
        ["empty"] = when => Faults.Empty(when),
    };

    /// <summary>One operation of each protocol: ec2, query, json, rest-json, rest-xml.</summary>
    public static TheoryData<string, string> Matrix
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var fault in _faults.Keys)
            {
                foreach (var operation in (string[])["ec2:DescribeVolumes", "iam:GetAccountSummary", "kms:ListKeys", "guardduty:ListDetectors", "s3:GetBucketVersioning"])
                    data.Add(fault, operation);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task An_operation_that_never_comes_through_takes_away_what_rests_on_it_and_nothing_else(string fault, string operation)
    {
        var sound = await SampleRun.SoundAsync();
        await using var aws = await HttpSample.StartAsync();
        await using var source = await HttpSample.OpenAsync(aws, _impatient);
        aws.With(_faults[fault](Faults.Of(operation)));
        var checks = Rests.Checks(operation);
        var broken = await SampleRun.JudgeAsync(source, checks);

        var judged = checks.Select(c => c.Id).ToHashSet();
        Differences.AssertNone(Differences.AfterLoss(
            sound.Results.Where(r => judged.Contains(r.CheckId)), broken.Results, r => Rests.On(r, (_, o) => o == operation)));
        Assert.Contains(broken.Results, r => r.Status == IsoStatus.NotEvaluated && r.Reason == ReasonOf(fault));
        Assert.All(broken.Ledger.Where(o => SampleRun.Name(o.Call) == operation), o => Assert.Equal(ReasonOf(fault), o.Error!.Reason));
    }

    [Theory]
    [InlineData("throttled")]
    [InlineData("html")]
    [InlineData("dropped")]
    public async Task A_run_to_which_nothing_comes_through_ends_and_passes_nothing(string fault)
    {
        var sound = await SampleRun.SoundAsync();
        await using var aws = await HttpSample.StartAsync();
        await using var source = await HttpSample.OpenAsync(aws, _impatient);
        aws.With(_faults[fault](Faults.Always));
        var broken = await SampleRun.JudgeAsync(source);
        Differences.AssertNone(Differences.AfterLoss(sound.Results, broken.Results, OnAws));
        Assert.DoesNotContain(broken.Results.Where(OnAws), r => r.Status is IsoStatus.Pass or IsoStatus.Fail or IsoStatus.DocumentOutdated);
        // The organisation's own files need no way to AWS.
        Assert.All(broken.Ledger, o => Assert.Equal(o.Call.Service != AwsCall.Workspace, o.Error is not null));
    }

    [Fact]
    public async Task Throttling_of_the_first_forty_requests_changes_no_verdict()
    {
        var sound = await SampleRun.SoundAsync();
        await using var aws = await HttpSample.StartAsync();
        await using var source = await HttpSample.OpenAsync(aws);
        aws.With(Faults.Throttle(Faults.Always, times: 40));
        Differences.AssertNone(Differences.All(sound.Results, (await SampleRun.JudgeAsync(source)).Results));
    }

    [Fact]
    public async Task A_run_is_cancelled_in_the_middle_of_an_answer_that_does_not_end()
    {
        using var cancel = new CancellationTokenSource();
        await using var aws = await HttpSample.StartAsync();
        await using var source = await HttpSample.OpenAsync(aws);
        aws.With(Faults.Stall(Faults.Of("kms:ListKeys"), stalled: cancel.Cancel));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SampleRun.JudgeAsync(source, Rests.Checks("kms:ListKeys"), cancel: cancel.Token));
        Assert.True(cancel.IsCancellationRequested);
    }

    private static bool OnAws(IsoResult result) => result.Documents.Any(d => !d.Contains("/global/workspace.", StringComparison.Ordinal));

    private static IsoReason ReasonOf(string fault) => fault == "throttled" ? IsoReason.Throttled : IsoReason.Error;
}
