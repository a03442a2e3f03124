using ISO27017.Ops.Engine.Evidence.Handover;
using ISO27017.Ops.Testing.AwsServer;
using ISO27017.Ops.Testing.AwsServer.Buckets;
using static ISO27017.Ops.Engine.Tests.Aws.Client.Asking;
using static ISO27017.Ops.Engine.Tests.Evidence.Handover.HandoverScene;

namespace ISO27017.Ops.Engine.Tests.Evidence.Handover;

public class HandoverRefusalTests
{
    [Fact]
    public async Task A_package_that_does_not_verify_is_not_sent_and_AWS_is_not_asked()
    {
        await using var scene = await StartAsync();
        scene.Bucket();
        File.AppendAllText(Path.Combine(scene.Package, "results.csv"), "x");

        var error = await Assert.ThrowsAsync<IsoOpsException>(scene.SendAsync);

        Assert.Equal("EvidenceNotVerified", error.Id);
        Assert.Contains("results.csv", error.Message);
        Assert.Empty(scene.Aws.Requests);
    }

    [Theory]
    [InlineData("coverage.json")]
    [InlineData("results.jsonl")]
    public async Task A_file_that_changes_after_it_was_verified_is_not_sent(string name)
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        var path = Path.Combine(scene.Package, name);
        scene.Aws.With(new Fault(r => r.Operation == "ListObjectsV2", async (_, http, answer) =>
        {
            var bytes = await File.ReadAllBytesAsync(path);
            bytes[^2] ^= 1;
            await File.WriteAllBytesAsync(path, bytes);
            await LocalAws.WriteAsync(http, await answer());
        }, 1));

        var error = await Assert.ThrowsAsync<IsoOpsException>(scene.SendAsync);

        Assert.Equal("EvidenceChangedWhileSent", error.Id);
        Assert.Null(bucket.Find("package/" + name));
        Assert.Null(bucket.Find("package/SHA256SUMS"));
    }

    public static TheoryData<string> Unfit => ["nolock", "suspended", "never", "noretention"];

    [Theory]
    [MemberData(nameof(Unfit))]
    public async Task A_bucket_that_does_not_hold_what_it_is_given_gets_nothing(string what)
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        bucket.Lock = what != "nolock";
        bucket.Versioning = what switch { "suspended" => "Suspended", "never" => null, _ => "Enabled" };

        var error = await Assert.ThrowsAsync<IsoOpsException>(() => SendAsync(scene.Request() with { RetentionDays = what == "noretention" ? null : 30 }));

        Assert.Equal(what == "noretention" ? "BucketWithoutRetention" : "BucketWithoutObjectLock", error.Id);
        Assert.Empty(bucket.Versions);
        Assert.All(scene.Aws.Requests, r => Assert.StartsWith("Get", r.Operation));
    }

    [Fact]
    public async Task A_bucket_of_another_account_gets_nothing()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket(owner: Other);

        var error = await Assert.ThrowsAsync<IsoOpsException>(scene.SendAsync);

        Assert.Equal("BucketAccessDenied", error.Id);
        Assert.Contains($"does not belong to the account {Own}", error.Texts.En);
        Assert.Contains("-ExpectedBucketOwner", error.Texts.Ja);
        Assert.Empty(bucket.Versions);
    }

    [Fact]
    public async Task Every_request_to_the_bucket_says_whose_it_must_be()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        await scene.SendAsync();
        var taken = new LocalBucket("evidence", Other);
        foreach (var key in bucket.Keys)
            taken.Add(key, bucket.Find(key)!.Body);
        scene.Aws.With(taken);

        Assert.Equal("BucketAccessDenied", (await Assert.ThrowsAsync<IsoOpsException>(scene.SendAsync)).Id);
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_an_error_that_names_it()
    {
        await using var scene = await StartAsync();
        scene.Bucket();

        var error = await Assert.ThrowsAsync<IsoOpsException>(() => SendAsync(scene.Request(bucket: "evidense")));

        Assert.Equal(("BucketNotFound", IsoError.NotFound), (error.Id, error.Error));
        Assert.Contains("evidense", error.Texts.En);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_object_that_somebody_replaced_is_named_and_never_overwritten(bool sameLength)
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        await scene.SendAsync();
        const string key = "package/coverage.json";
        byte[] other = sameLength ? [.. scene.Files[key].Select(b => (byte)(b ^ 1))] : [1];
        bucket.Add(key, other, "GOVERNANCE", TimeProvider.System.GetUtcNow().AddDays(90));

        var error = await Assert.ThrowsAsync<IsoOpsException>(scene.SendAsync);

        Assert.Equal(("ObjectDiffers", IsoError.AlreadyExists), (error.Id, error.Error));
        Assert.Contains("s3://evidence/" + key, error.Texts.Ja);
        Assert.Equal(2, bucket.Versions[key].Count);
    }

    [Fact]
    public async Task An_object_that_somebody_hid_is_sent_again()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        await scene.SendAsync();
        bucket.Add("package/coverage.json", [], deleted: true);

        var done = await scene.SendAsync();

        Assert.Equal((1, true), (done.Sent, done.Verified));
        Assert.True(scene.Download(bucket, "downloaded").Verified);
    }

    [Fact]
    public async Task What_does_not_belong_to_the_package_is_named_before_anything_is_sent()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        bucket.Add("package/notes <b>\u202e.txt", [1]);

        var error = await Assert.ThrowsAsync<IsoOpsException>(scene.SendAsync);

        Assert.Equal("BucketHoldsOtherObjects", error.Id);
        Assert.DoesNotContain('\u202e', error.Message);
        Assert.Single(bucket.Versions);
    }

    [Fact]
    public async Task Neighbours_of_a_package_do_not_matter()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        bucket.Add("package2/a", [1]);
        bucket.Add("package.zip.txt", [1]);

        Assert.True((await scene.SendAsync()).Verified);
        Assert.True((await SendAsync(scene.Request(scene.Zip))).Verified);
    }

    [Theory]
    [InlineData("s3://evidence")]
    [InlineData("arn:aws:s3:::evidence")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("x\n")]
    public void A_name_that_no_bucket_has_is_refused(string name)
    {
        Assert.Equal("InvalidBucketName", Assert.Throws<IsoOpsException>(() => HandoverService.Target(new() { Path = "/x", Bucket = name })).Id);
    }

    [Theory]
    [InlineData("../x")]
    [InlineData("a/./b")]
    [InlineData("a\u0007")]
    public void A_prefix_that_would_lead_astray_is_refused(string prefix)
    {
        Assert.Equal("InvalidObjectKey", Assert.Throws<IsoOpsException>(() => HandoverService.Target(new() { Path = "/x", Bucket = "evidence", Prefix = prefix })).Id);
    }

    [Fact]
    public void Slashes_around_a_prefix_make_no_difference()
    {
        Assert.Equal("s3://evidence/a/b/x", HandoverService.Target(new() { Path = "/x", Bucket = "evidence", Prefix = "/a//b/" }));
    }

    [Fact]
    public async Task A_key_longer_than_S3_takes_is_refused_before_AWS_is_asked()
    {
        await using var scene = await StartAsync();

        var error = await Assert.ThrowsAsync<IsoOpsException>(() => SendAsync(scene.Request() with { Prefix = new string('あ', 340) }));

        Assert.Equal("InvalidObjectKey", error.Id);
        Assert.Empty(scene.Aws.Requests);
    }
}
