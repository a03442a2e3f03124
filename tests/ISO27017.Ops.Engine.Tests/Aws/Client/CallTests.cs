using ISO27017.Ops.Testing.AwsServer;
using Microsoft.Extensions.Time.Testing;
using static ISO27017.Ops.Engine.Tests.Aws.Client.Asking;

namespace ISO27017.Ops.Engine.Tests.Aws.Client;

public class CallTests
{
    private static readonly string _users =
        "{\"Users\":[" + string.Join(',', Enumerable.Range(0, 25).Select(i => $"{{\"UserName\":\"u{i}\"}}")) + "]}";

    [Fact]
    public async Task As_many_pages_as_are_wanted_are_asked()
    {
        await using var aws = await Asking.StartAsync(2, ("kms:ListKeys", """{ "Keys": [ { "KeyId": "1" }, { "KeyId": "2" }, { "KeyId": "3" }, { "KeyId": "4" }, { "KeyId": "5" } ] }"""));

        var outcome = await Asking.AskAsync(aws, Asking.Call("kms:ListKeys") with { MostPages = 1 });

        Assert.Equal(2, outcome.Answer!["Keys"]!.Count());
        Assert.False(outcome.Truncated);
        Assert.Equal(1, aws.Count("kms:ListKeys"));
    }

    [Fact]
    public async Task Pages_are_joined_in_order()
    {
        await using var aws = await StartAsync(10, ("iam:ListUsers", _users));
        var outcome = await AskAsync(aws, Call("iam:ListUsers", "global"));
        Assert.Equal(3, outcome.Pages);
        Assert.Equal(3, outcome.Attempts);
        Assert.Equal(Enumerable.Range(0, 25).Select(i => $"u{i}"), outcome.Answer!["Users"]!.Select(u => (string?)u["UserName"]));
    }

    [Fact]
    public async Task A_page_that_is_refused_leaves_the_pages_so_far_and_the_reason()
    {
        await using var aws = await StartAsync(10, ("iam:ListUsers", _users));
        aws.With(Faults.Refuse(r => r.Parameters["Marker"] is not null, "AccessDenied", 403));
        var outcome = await AskAsync(aws, Call("iam:ListUsers", "global"));
        Assert.True(outcome.Truncated);
        Assert.Equal(10, outcome.Answer!["Users"]!.Count());
        Assert.Equal(IsoReason.AccessDenied, outcome.Error!.Reason);
    }

    [Fact]
    public async Task Time_that_is_up_in_the_middle_leaves_the_pages_so_far_and_says_that_they_are_not_all()
    {
        await using var aws = await StartAsync(10, ("iam:ListUsers", _users));
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        aws.With(Faults.Stall(r => r.Parameters["Marker"] is not null, stalled: () => time.Advance(TimeSpan.FromSeconds(20))));
        var outcome = await AskAsync(aws, Call("iam:ListUsers", "global", limit: TimeSpan.FromSeconds(20)), time: time);
        Assert.True(outcome.Truncated);
        Assert.Equal(10, outcome.Answer!["Users"]!.Count());
        Assert.Equal(IsoReason.Timeout, outcome.Error!.Reason);
    }

    [Fact]
    public async Task Time_that_is_up_before_the_first_page_is_a_timeout_without_an_answer()
    {
        await using var aws = await StartAsync(("iam:ListUsers", _users));
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        aws.With(Faults.Stall(Faults.Of("iam:ListUsers"), stalled: () => time.Advance(TimeSpan.FromSeconds(20))));
        var outcome = await AskAsync(aws, Call("iam:ListUsers", "global", limit: TimeSpan.FromSeconds(20)), time: time);
        Assert.Null(outcome.Answer);
        Assert.False(outcome.Truncated);
        Assert.Equal(IsoReason.Timeout, outcome.Error!.Reason);
        Assert.Equal(TimeSpan.FromSeconds(20), outcome.Duration);
    }

    [Fact]
    public async Task A_cancelled_call_ends_while_an_answer_stalls()
    {
        using var cancel = new CancellationTokenSource();
        await using var aws = await StartAsync(("iam:ListUsers", _users));
        aws.With(Faults.Stall(Faults.Of("iam:ListUsers"), stalled: cancel.Cancel));
        await using var source = await OpenAsync(aws);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => source.AskAsync(Call("iam:ListUsers", "global"), cancel.Token));
    }

    [Fact]
    public async Task A_cancelled_call_ends_while_it_waits_to_ask_again()
    {
        using var cancel = new CancellationTokenSource();
        await using var aws = await StartAsync(("iam:ListUsers", _users));
        await using var source = await OpenAsync(aws, Quick with { FirstDelay = TimeSpan.FromHours(1), LongestDelay = TimeSpan.FromHours(1) });
        aws.With(Faults.Throttle(r =>
        {
            cancel.CancelAfter(TimeSpan.FromMilliseconds(50));
            return true;
        }));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => source.AskAsync(Call("iam:ListUsers", "global"), cancel.Token));
    }

    [Fact]
    public async Task Cancelling_one_call_leaves_the_others_alone()
    {
        using var cancel = new CancellationTokenSource();
        await using var aws = await StartAsync(("iam:ListUsers", _users), ("s3:ListBuckets", "{\"Buckets\":[]}"));
        aws.With(Faults.Stall(Faults.Of("iam:ListUsers"), stalled: cancel.Cancel));
        await using var source = await OpenAsync(aws);
        var cancelled = source.AskAsync(Call("iam:ListUsers", "global"), cancel.Token);
        Assert.Null((await source.AskAsync(Call("s3:ListBuckets", "global"), default)).Error);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
    }

    [Fact]
    public async Task What_was_asked_is_recorded()
    {
        await using var aws = await StartAsync(("ec2:DescribeVolumes", "{\"Volumes\":[]}"));
        var call = Call("ec2:DescribeVolumes", parameters: "{\"VolumeIds\":[\"vol-1\"]}");
        var outcome = await AskAsync(aws, call);
        Assert.Same(call, outcome.Call);
        Assert.Equal(200, outcome.HttpStatus);
        Assert.NotEmpty(outcome.RequestId!);
        Assert.Equal(TimeSpan.Zero, outcome.At.Offset);
        Assert.Equal("vol-1", (string?)aws.Requests[^1].Parameters["VolumeIds"]![0]);
    }

    [Fact]
    public async Task No_more_requests_are_under_way_than_allowed()
    {
        var (now, most) = (0, 0);
        await using var aws = await StartAsync(("s3:ListBuckets", "{}"), ("iam:ListUsers", "{}"), ("kms:ListKeys", "{}"));
        await using var source = await OpenAsync(aws, Quick with { Concurrency = 3 });
        aws.With(new Fault(Faults.Always, async (_, http, answer) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            await Task.Yield();
            var whole = await answer();
            Interlocked.Decrement(ref now);
            await LocalAws.WriteAsync(http, whole);
        }, int.MaxValue));
        string[] names = ["s3:ListBuckets", "iam:ListUsers", "kms:ListKeys"];
        await Task.WhenAll(Enumerable.Range(0, 90).Select(i => source.AskAsync(Call(names[i % 3]), default)));
        Assert.InRange(most, 1, 3);
        Assert.Equal(90, aws.Requests.Count - 1);
    }

    [Fact]
    public async Task An_operation_that_no_model_has_is_not_asked()
    {
        await using var aws = await StartAsync();
        var outcome = await AskAsync(aws, Call("ec2:TerminateInstances"));
        Assert.Equal((IsoReason.Unsupported, 0), (outcome.Error!.Reason, outcome.Attempts));
    }

    [Fact]
    public async Task Parameters_that_do_not_fit_are_an_error_of_the_call()
    {
        await using var aws = await StartAsync();
        var outcome = await AskAsync(aws, Call("s3:GetBucketPolicy"));
        Assert.Equal((IsoReason.Error, 0), (outcome.Error!.Reason, outcome.Attempts));
    }

    [Theory]
    [InlineData("AuthFailure", "ec2:DescribeVolumes")]
    [InlineData("UnrecognizedClientException", "cloudtrail:DescribeTrails")]
    [InlineData("InvalidClientTokenId", "rds:DescribeDBInstances")]
    public async Task Credentials_that_are_good_elsewhere_mean_a_disabled_region(string code, string name)
    {
        await using var aws = await StartAsync();
        aws.With(Faults.Refuse(r => r.Region == "me-south-1", code, 401)).With(Faults.Refuse(Faults.Of(name), code, 401));
        Assert.Equal(IsoReason.RegionDisabled, (await AskAsync(aws, Call(name, "me-south-1"))).Error!.Reason);
        Assert.Equal(IsoReason.AccessDenied, (await AskAsync(aws, Call(name, Tokyo))).Error!.Reason);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_bucket_is_followed_to_its_region_once(bool inHeader)
    {
        await using var aws = await StartAsync(("s3:GetBucketVersioning", "{\"Status\":\"Enabled\"}"));
        aws.With(Faults.Redirect(r => r.Service == "s3" && r.Region != "ap-northeast-3", "ap-northeast-3", inHeader));
        var outcome = await AskAsync(aws, Call("s3:GetBucketVersioning", parameters: "{\"Bucket\":\"b-1\"}"));
        Assert.Equal("Enabled", (string?)outcome.Answer!["Status"]);
        Assert.Equal([Tokyo, "ap-northeast-3"], aws.Requests.Where(r => r.Service == "s3").Select(r => r.Region));
    }

    [Fact]
    public async Task A_bucket_that_is_sent_around_in_circles_is_an_error()
    {
        await using var aws = await StartAsync();
        aws.With(Faults.Redirect(r => r.Region == Tokyo && r.Service == "s3", "eu-west-1")).With(Faults.Redirect(r => r.Service == "s3", Tokyo));
        var outcome = await AskAsync(aws, Call("s3:GetBucketVersioning", parameters: "{\"Bucket\":\"b-1\"}"));
        Assert.Equal(("PermanentRedirect", 2), (outcome.Error!.Code, outcome.Attempts));
    }
}
