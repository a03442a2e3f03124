using ISO27017.Ops.Testing.AwsServer;
using ISO27017.Ops.Testing.AwsServer.Buckets;
using static ISO27017.Ops.Engine.Tests.Evidence.Handover.HandoverScene;

namespace ISO27017.Ops.Engine.Tests.Evidence.Handover;

public class RetentionTests
{
    private readonly DateTimeOffset _now = TimeProvider.System.GetUtcNow();

    [Theory]
    [InlineData("GOVERNANCE", 30, null, 30, null)]
    [InlineData("COMPLIANCE", 365, null, 30, null)]
    [InlineData("GOVERNANCE", null, 1, 365, null)]
    [InlineData("COMPLIANCE", 30, null, 30, IsoLockMode.Governance)]
    [InlineData("GOVERNANCE", 30, null, null, null)]
    public async Task A_default_that_is_enough_is_left_to_do_it(string mode, int? days, int? years, int? asked, IsoLockMode? askedMode)
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        (bucket.DefaultMode, bucket.DefaultDays, bucket.DefaultYears) = (mode, days, years);

        var done = await SendAsync(scene.Request() with { RetentionDays = asked, Mode = askedMode });

        Assert.True(done.Verified);
        Assert.All(scene.Aws.Requests.Where(r => r.Service == "s3"), r => Assert.Null((string?)r.Parameters["Retention"]));
        Assert.Equal(mode, done.Mode.ToString()!.ToUpperInvariant());
    }

    [Theory]
    [InlineData("GOVERNANCE", 30, 31, null, "GOVERNANCE", 31)]
    [InlineData("COMPLIANCE", 30, 31, null, "COMPLIANCE", 31)]
    [InlineData("GOVERNANCE", 400, 31, IsoLockMode.Compliance, "COMPLIANCE", 400)]
    [InlineData(null, null, 31, IsoLockMode.Compliance, "COMPLIANCE", 31)]
    [InlineData(null, null, 31, null, "GOVERNANCE", 31)]
    public async Task What_the_default_lacks_is_said_with_each_object_and_never_undercuts_it(
        string? mode, int? days, int asked, IsoLockMode? askedMode, string wantedMode, int wantedDays)
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        (bucket.DefaultMode, bucket.DefaultDays) = (mode, days);

        await SendAsync(scene.Request() with { RetentionDays = asked, Mode = askedMode });

        Assert.All(bucket.Keys, k => Assert.Equal(wantedMode, bucket.Find(k)!.Mode));
        Assert.All(bucket.Keys, k => Assert.InRange(bucket.Find(k)!.Until!.Value, _now.AddDays(wantedDays), _now.AddDays(wantedDays + 1)));
    }

    [Fact]
    public async Task A_moment_holds_to_the_second()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        var until = new DateTimeOffset(2033, 4, 1, 0, 0, 0, TimeSpan.FromHours(9));

        var done = await SendAsync(scene.Request() with { RetentionDays = null, RetainUntil = until });

        Assert.Equal(until, done.RetainUntil);
        Assert.All(bucket.Keys, k => Assert.Equal(until, bucket.Find(k)!.Until));
    }

    [Fact]
    public async Task What_is_held_too_short_is_held_longer_and_nothing_is_sent_again()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        await scene.SendAsync();

        var done = await SendAsync(scene.Request() with { RetentionDays = 90, Mode = IsoLockMode.Compliance });

        Assert.Equal((0, scene.Files.Count, IsoLockMode.Compliance), (done.Sent, done.AlreadyThere, done.Mode));
        Assert.All(done.Objects, o => Assert.Equal(IsoHandoverState.Extended, o.State));
        Assert.All(bucket.Keys, k => Assert.True(bucket.Find(k)!.Until >= _now.AddDays(90)));
    }

    [Fact]
    public async Task What_is_held_firmer_and_longer_than_asked_stays_so()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        await SendAsync(scene.Request() with { RetentionDays = 90, Mode = IsoLockMode.Compliance });

        var done = await SendAsync(scene.Request() with { RetentionDays = 30, Mode = IsoLockMode.Governance });

        Assert.All(done.Objects, o => Assert.Equal((IsoHandoverState.Present, IsoLockMode.Compliance), (o.State, o.Mode)));
    }

    [Fact]
    public async Task A_run_a_day_later_does_not_find_the_days_too_short()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        await scene.SendAsync();
        foreach (var key in bucket.Keys)
        {
            var there = bucket.Find(key)!;
            bucket.Versions[key] =
                [new StoredObject { Body = there.Body, VersionId = there.VersionId, Sha256 = there.Sha256, LastModified = there.LastModified.AddDays(-1), Mode = there.Mode, Until = there.Until!.Value.AddDays(-1) }];
        }

        Assert.All((await scene.SendAsync()).Objects, o => Assert.Equal(IsoHandoverState.Present, o.State));
    }

    [Fact]
    public async Task What_cannot_be_held_longer_is_an_error_that_says_how_long_it_is_held()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        await scene.SendAsync();
        scene.Aws.With(new Fault(r => r.Operation == "PutObjectRetention", (_, http, _) => LocalAws.WriteAsync(http, new(200, new Dictionary<string, string>(), [])), int.MaxValue));

        var error = await Assert.ThrowsAsync<IsoOpsException>(() => SendAsync(scene.Request() with { RetentionDays = 90 }));

        Assert.Equal("RetentionTooShort", error.Id);
        Assert.Contains($"Governance {bucket.Find("package/manifest.json")!.Until!.Value.UtcDateTime:yyyy-MM-dd}", error.Texts.En);
    }

    [Fact]
    public async Task A_moment_that_is_over_and_two_answers_to_one_question_are_refused()
    {
        await using var scene = await StartAsync();

        Assert.Equal("RetentionInThePast", (await Assert.ThrowsAsync<IsoOpsException>(
            () => SendAsync(scene.Request() with { RetentionDays = null, RetainUntil = _now.AddDays(-1) }))).Id);
        Assert.Equal("RetentionGivenTwice", (await Assert.ThrowsAsync<IsoOpsException>(
            () => SendAsync(scene.Request() with { RetainUntil = _now.AddDays(1) }))).Id);
        Assert.Empty(scene.Aws.Requests);
    }
}
