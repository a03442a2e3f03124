using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Testing.AwsServer;
using Microsoft.Extensions.Time.Testing;
using static ISO27017.Ops.Engine.Tests.Aws.Client.Asking;

namespace ISO27017.Ops.Engine.Tests.Aws.Client;

public class RetryTests
{
    private static readonly (string, string)[] _answers =
    [
        ("iam:ListUsers", "{\"Users\":[{\"UserName\":\"a\"}]}"),
        ("ec2:DescribeVolumes", "{\"Volumes\":[{\"VolumeId\":\"vol-1\"}]}"),
        ("s3:ListBuckets", "{\"Buckets\":[{\"Name\":\"b\"}]}"),
        ("cloudtrail:DescribeTrails", "{\"trailList\":[{\"Name\":\"t\"}]}"),
        ("backup:ListBackupPlans", "{\"BackupPlansList\":[]}"),
    ];

    public static TheoryData<string> Operations => [.. _answers.Select(a => a.Item1)];

    [Fact]
    public async Task Forty_refusals_at_the_start_change_no_answer()
    {
        await using var aws = await StartAsync(_answers);
        await using var source = await OpenAsync(aws);
        aws.With(Faults.Throttle(Faults.Always, times: 40));
        var calls = _answers.SelectMany(a => Enumerable.Range(0, 20).Select(i => Call(a.Item1, $"eu-west-{(i % 3) + 1}")));
        var outcomes = await Task.WhenAll(calls.Select(c => source.AskAsync(c, default)));
        Assert.Equal(100, outcomes.Count(o => o is { Error: null, Answer: not null }));
        Assert.Equal(140, outcomes.Sum(o => o.Attempts));
    }

    [Fact]
    public async Task Forty_refusals_of_the_very_first_call_change_nothing()
    {
        await using var aws = await StartAsync(_answers);
        aws.With(Faults.Throttle(Faults.Always, times: 40));
        Assert.Null((await AskAsync(aws, Call("iam:ListUsers", "global"))).Error);
        Assert.Equal(41, aws.Count("sts:GetCallerIdentity"));
    }

    [Fact]
    public async Task Endless_refusals_end_and_say_so_for_every_call()
    {
        await using var aws = await StartAsync(_answers);
        await using var source = await OpenAsync(aws, Quick with { Patience = TimeSpan.FromMilliseconds(100) });
        aws.With(Faults.Throttle(Faults.Always));
        var calls = _answers.SelectMany(a => Enumerable.Range(0, 24).Select(_ => Call(a.Item1)));
        var outcomes = await Task.WhenAll(calls.Select(c => source.AskAsync(c, default)));
        Assert.All(outcomes, o => Assert.Equal(IsoReason.Throttled, o.Error!.Reason));
    }

    [Fact]
    public async Task After_endless_refusals_a_late_call_is_not_tried_at_length()
    {
        await using var aws = await StartAsync(_answers);
        await using var source = await OpenAsync(aws, Quick with { Patience = TimeSpan.FromMilliseconds(50) });
        aws.With(Faults.Throttle(Faults.Always));
        await source.AskAsync(Call("iam:ListUsers", "global"), default);
        Assert.Equal(1, (await source.AskAsync(Call("s3:ListBuckets", "global"), default)).Attempts);
    }

    [Fact]
    public async Task One_operation_that_is_refused_for_ever_does_not_spoil_the_others()
    {
        await using var aws = await StartAsync(_answers);
        await using var source = await OpenAsync(aws, Quick with { Patience = TimeSpan.FromMilliseconds(50) });
        aws.With(Faults.Throttle(Faults.Of("ec2:DescribeVolumes")));
        Assert.Equal(IsoReason.Throttled, (await source.AskAsync(Call("ec2:DescribeVolumes"), default)).Error!.Reason);
        Assert.Null((await source.AskAsync(Call("cloudtrail:DescribeTrails"), default)).Error);
    }

    [Fact]
    public async Task A_refusal_of_access_after_one_of_the_rate_renews_patience()
    {
        await using var aws = await StartAsync(_answers);
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch) ;
        await using var source = await AwsDocumentSource.OpenAsync(TestKeys.Connection(Own, aws.Url), new AwsSourceOptions { Limits = Quick with { FirstDelay = TimeSpan.Zero }, Time = time }, default);
        var list = Faults.Of("iam:ListUsers");
        aws.With(Faults.Throttle(list, times: 1)).With(Faults.Refuse(list, "AccessDenied", 403, times: 1)).With(Faults.Throttle(list, times: 1));
        Assert.Equal(IsoReason.AccessDenied, (await source.AskAsync(Call("iam:ListUsers", "global"), default)).Error!.Reason);
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null((await source.AskAsync(Call("iam:ListUsers", "global"), default)).Error);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_server_error_in_HTML_is_tried_again(string name)
    {
        await using var aws = await StartAsync(_answers);
        aws.With(Faults.Html(Faults.Of(name), times: 2));
        var outcome = await AskAsync(aws, Call(name));
        Assert.Null(outcome.Error);
        Assert.Equal(3, outcome.Attempts);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task A_connection_that_breaks_is_tried_again(string name)
    {
        await using var aws = await StartAsync(_answers);
        aws.With(Faults.Drop(Faults.Of(name), times: 2));
        Assert.Null((await AskAsync(aws, Call(name))).Error);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_answer_that_is_cut_off_is_tried_again_and_never_taken_for_whole(string name)
    {
        await using var aws = await StartAsync(_answers);
        aws.With(Faults.Truncate(Faults.Of(name), times: 2)).With(Faults.Halve(Faults.Of(name), times: 1));
        var outcome = await AskAsync(aws, Call(name));
        Assert.Null(outcome.Error);
        Assert.Equal(4, outcome.Attempts);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task An_answer_that_is_always_cut_off_is_an_error_and_no_answer(string name)
    {
        await using var aws = await StartAsync(_answers);
        aws.With(Faults.Halve(Faults.Of(name)));
        var outcome = await AskAsync(aws, Call(name));
        Assert.Null(outcome.Answer);
        Assert.Equal(IsoReason.Error, outcome.Error!.Reason);
    }

    [Fact]
    public async Task A_server_that_is_broken_for_ever_is_given_up_with_the_status()
    {
        await using var aws = await StartAsync(_answers);
        aws.With(Faults.Html(Faults.Of("iam:ListUsers"), status: 503));
        var outcome = await AskAsync(aws, Call("iam:ListUsers", "global"));
        Assert.Equal(503, outcome.HttpStatus);
        Assert.Equal(1 + Quick.Repeats, outcome.Attempts);
        Assert.Equal(IsoReason.Error, outcome.Error!.Reason);
    }

    [Fact]
    public async Task Failures_of_a_whole_run_share_an_account()
    {
        await using var aws = await StartAsync(_answers);
        await using var source = await OpenAsync(aws, Quick with { SharedRepeats = 10 });
        aws.With(Faults.Html(Faults.Always));
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => source.AskAsync(Call("iam:ListUsers", "global"), default)));
        Assert.Equal(60, outcomes.Sum(o => o.Attempts));
    }

    [Fact]
    public async Task A_refusal_of_access_is_final()
    {
        await using var aws = await StartAsync(_answers);
        aws.With(Faults.Refuse(Faults.Of("ec2:DescribeVolumes"), "UnauthorizedOperation", 403));
        var outcome = await AskAsync(aws, Call("ec2:DescribeVolumes"));
        Assert.Equal((IsoReason.AccessDenied, 1, 403), (outcome.Error!.Reason, outcome.Attempts, outcome.HttpStatus));
    }

    [Fact]
    public async Task A_wrong_content_type_does_not_hide_an_answer()
    {
        await using var aws = await StartAsync(_answers);
        aws.With(Faults.Mislabel(Faults.Of("cloudtrail:DescribeTrails")));
        Assert.Null((await AskAsync(aws, Call("cloudtrail:DescribeTrails"))).Error);
    }

    [Fact]
    public async Task An_answer_that_stalls_is_given_up_and_asked_for_again()
    {
        await using var aws = await StartAsync(_answers);
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        aws.With(Faults.Stall(Faults.Of("iam:ListUsers"), stalled: () => time.Advance(Quick.Attempt), times: 1));
        var outcome = await AskAsync(aws, Call("iam:ListUsers", "global"), Quick with { FirstDelay = TimeSpan.Zero }, time);
        Assert.Null(outcome.Error);
        Assert.Equal(2, outcome.Attempts);
    }

    [Fact]
    public void The_more_calls_wait_the_longer_each_of_them_does()
    {
        var trace = new CallTrace(TimeProvider.System) { Throttles = 30 };
        Assert.InRange(new RetryBudget(new CallLimits(), TimeProvider.System).DelayOf(trace, 160).TotalSeconds, 5, 10);
    }

    [Fact]
    public void Waits_grow_and_stay_below_the_longest()
    {
        var budget = new RetryBudget(new CallLimits(), TimeProvider.System);
        var trace = new CallTrace(TimeProvider.System);
        for (trace.Throttles = 1; trace.Throttles < 60; trace.Throttles++)
        {
            var full = Math.Min(100 * Math.Pow(2, trace.Throttles - 1), 1000);
            Assert.InRange(budget.DelayOf(trace, 16).TotalMilliseconds, full / 2, full);
        }
    }
}
