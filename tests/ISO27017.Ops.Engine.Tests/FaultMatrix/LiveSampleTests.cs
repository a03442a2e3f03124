using ISO27017.Ops.Testing.AwsServer;

namespace ISO27017.Ops.Engine.Tests.FaultMatrix;

/// <summary>The sample organisation asked over HTTP, account by account through roles.</summary>
public class LiveSampleTests
{
    [Fact]
    public async Task Asked_over_http_the_sample_gives_the_same_verdicts()
    {
        var sound = await SampleRun.SoundAsync();
        await using var aws = await HttpSample.StartAsync();
        await using var source = await HttpSample.OpenAsync(aws);
        var live = await SampleRun.JudgeAsync(source);
        Differences.AssertNone(Differences.All(sound.Results, live.Results));
        Assert.Equal(sound.Ledger.Select(o => o.Call.Key), live.Ledger.Select(o => o.Call.Key));
        Assert.Equal(SampleRun.Sample.Accounts.Select(a => a.Id), aws.Requests.Select(r => r.AccountId).Distinct().Order());
        Assert.Equal(SampleRun.Sample.Accounts.Count - 1, aws.Count("sts:AssumeRole"));
    }

    [Fact]
    public async Task An_account_that_cannot_be_entered_is_not_evaluated_and_the_others_go_on()
    {
        const string Shut = "777788889999";
        var sound = await SampleRun.SoundAsync();
        await using var aws = await HttpSample.StartAsync();
        aws.With(Faults.Refuse(
            r => r.Operation == "AssumeRole" && ((string)r.Parameters["RoleArn"]!).Contains(Shut, StringComparison.Ordinal), "AccessDenied", 403));
        await using var source = await HttpSample.OpenAsync(aws);
        var live = await SampleRun.JudgeAsync(source);

        bool InIt(IsoResult r) => r.Documents.Any(d => d.StartsWith($"documents/{Shut}/", StringComparison.Ordinal));
        Differences.AssertNone(Differences.AfterLoss(sound.Results, live.Results, InIt));
        Assert.All(live.Results.Where(InIt), r => Assert.Equal((IsoStatus.NotEvaluated, IsoReason.AccessDenied), (r.Status, r.Reason)));
        var missed = live.Results.Where(InIt).Select(r => (r.CheckId, r.Rule)).ToHashSet();
        Assert.All(sound.Results.Where(InIt), r => Assert.Contains((r.CheckId, r.Rule), missed));
        Assert.DoesNotContain(aws.Requests, r => r.AccountId == Shut);
    }
}
