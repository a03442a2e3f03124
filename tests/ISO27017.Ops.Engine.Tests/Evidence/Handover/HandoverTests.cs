using System.Security.Cryptography;
using ISO27017.Ops.Testing.AwsServer;
using static ISO27017.Ops.Engine.Tests.Aws.Client.Asking;
using static ISO27017.Ops.Engine.Tests.Evidence.Handover.HandoverScene;

namespace ISO27017.Ops.Engine.Tests.Evidence.Handover;

public class HandoverTests
{
    [Fact]
    public async Task A_package_arrives_byte_for_byte_and_verifies_when_it_is_downloaded()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        var before = TimeProvider.System.GetUtcNow();

        var done = await scene.SendAsync();

        Assert.Equal(scene.Files.Keys.Order(StringComparer.Ordinal), bucket.Keys);
        Assert.All(scene.Files, f => Assert.Equal(f.Value, bucket.Find(f.Key)!.Body));
        var downloaded = scene.Download(bucket, "downloaded");
        Assert.True(downloaded.Verified, string.Join('\n', downloaded.Problems));
        Assert.True(done.Verified);
        Assert.Equal((downloaded.Digest, "package/", "ap-northeast-1", Own), (done.Digest, done.Prefix, done.Region, done.Owner));
        Assert.Equal((scene.Files.Count, scene.Files.Count, 0), (done.Files, done.Sent, done.AlreadyThere));
        Assert.Equal(scene.Files.Sum(f => f.Value.Length), done.BytesSent);
        Assert.Equal(bucket.Keys.Select(k => bucket.Find(k)!.VersionId), done.Objects.Select(o => o.VersionId));
        Assert.All(bucket.Keys, k => Assert.True(bucket.Find(k)!.Until >= before.AddDays(30)));
        Assert.Equal((bucket.Keys.Min(k => bucket.Find(k)!.Until), IsoLockMode.Governance), (done.RetainUntil, done.Mode));
    }

    [Fact]
    public async Task The_digests_go_last_when_everything_else_was_read_back()
    {
        await using var scene = await StartAsync();
        scene.Bucket();

        await scene.SendAsync();

        var last = scene.Aws.Requests.TakeLast(2).ToList();
        Assert.Equal(["PutObject", "HeadObject"], last.Select(r => r.Operation));
        Assert.All(last, r => Assert.Equal("package/SHA256SUMS", (string?)r.Parameters["Key"]));
    }

    [Fact]
    public async Task Large_files_travel_in_parts_and_small_ones_at_once()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();

        await scene.SendAsync();

        var large = scene.Files.Where(f => f.Value.Length > 4096).Select(f => f.Key).ToHashSet();
        Assert.NotEmpty(large);
        Assert.All(scene.Files.Keys, k => Assert.Equal(large.Contains(k), bucket.Find(k)!.Sha256!.Contains('-')));
        Assert.All(scene.Aws.Requests.Where(r => r.Service == "s3"), r => Assert.True((int)r.Parameters["Length"]! <= 4096));
        Assert.Empty(bucket.Uploads);
    }

    [Fact]
    public async Task A_zip_file_arrives_as_the_one_file_that_it_is()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();

        var done = await SendAsync(scene.Request(scene.Zip) with { Prefix = "監査/2026 年/" });

        var key = Assert.Single(bucket.Keys);
        Assert.Equal("監査/2026 年/package.zip", key);
        Assert.Equal(File.ReadAllBytes(scene.Zip), bucket.Find(key)!.Body);
        Assert.Equal((1, 1, key, true), (done.Files, done.Sent, done.Prefix, done.Verified));
    }

    [Fact]
    public async Task A_second_run_sends_nothing_and_verifies_all_the_same()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        bucket.PageSize = 3;
        await scene.SendAsync();
        var before = scene.Aws.Requests.Count;

        var again = await scene.SendAsync();

        Assert.Equal((0, scene.Files.Count, 0L, true), (again.Sent, again.AlreadyThere, again.BytesSent, again.Verified));
        Assert.All(again.Objects, o => Assert.Equal(IsoHandoverState.Present, o.State));
        Assert.All(scene.Aws.Requests.Skip(before).Where(r => r.Service == "s3"), r => Assert.Matches("^(Get|List|Head)", r.Operation));
    }

    [Fact]
    public async Task Two_runs_at_once_do_not_disturb_each_other()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();

        var both = await Task.WhenAll(scene.SendAsync(), scene.SendAsync());

        Assert.All(both, b => Assert.True(b.Verified));
        Assert.All(bucket.Versions, v => Assert.Single(v.Value));
        Assert.True(scene.Download(bucket, "downloaded").Verified);
    }

    [Fact]
    public async Task What_another_tool_put_there_without_a_digest_is_read_back_and_compared()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        foreach (var (key, content) in scene.Files)
            bucket.Add(key, content, "GOVERNANCE", TimeProvider.System.GetUtcNow().AddDays(40));

        var done = await scene.SendAsync();

        Assert.Equal((0, scene.Files.Count, true), (done.Sent, done.AlreadyThere, done.Verified));
        Assert.True(scene.Aws.Count("s3:GetObject") >= scene.Files.Count);
    }

    [Fact]
    public async Task An_object_that_was_cut_elsewhere_is_read_back_and_compared()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        await SendAsync(scene.Request(), partSize: 2048);

        var done = await SendAsync(scene.Request(), partSize: 4096);

        Assert.Equal((0, scene.Files.Count), (done.Sent, done.AlreadyThere));
        Assert.Contains(scene.Aws.Requests, r => r.Operation == "GetObject");
    }

    [Fact]
    public async Task The_bucket_s_region_is_found_from_whatever_region_one_starts()
    {
        await using var scene = await StartAsync();
        scene.Bucket().Region = "eu-west-1";

        var done = await scene.SendAsync();

        Assert.Equal(("eu-west-1", true), (done.Region, done.Verified));
        Assert.Single(scene.Aws.Requests, r => r.Service == "s3" && r.Region == "ap-northeast-1");
    }

    [Fact]
    public async Task A_role_by_name_is_assumed_in_the_account_of_the_bucket()
    {
        await using var scene = await StartAsync();
        scene.Bucket(owner: Other);
        var request = scene.Request();

        await SendAsync(request with { ExpectedBucketOwner = Other, Connection = request.Connection with { RoleName = "evidence-writer" } });

        Assert.Equal($"arn:aws:iam::{Other}:role/evidence-writer", (string?)scene.Aws.Requests.Single(r => r.Operation == "AssumeRole").Parameters["RoleArn"]);
        Assert.All(scene.Aws.Requests.Where(r => r.Service == "s3"), r => Assert.Equal(TestKeys.Assumed(Other).AccessKey, r.AccessKeyId));
    }

    [Fact]
    public async Task A_role_by_ARN_is_that_one_and_the_bucket_must_be_its_account_s()
    {
        await using var scene = await StartAsync();
        scene.Bucket(owner: Other);
        var request = scene.Request();

        var done = await SendAsync(request with { Connection = request.Connection with { RoleName = $"arn:aws:iam::{Other}:role/evidence-writer" } });

        Assert.Equal((Other, true), (done.Owner, done.Verified));
    }

    [Fact]
    public async Task A_clock_that_is_wrong_is_corrected()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        scene.Aws.ClockOffset = TimeSpan.FromHours(-2);

        Assert.True((await scene.SendAsync()).Verified);
        Assert.Equal(scene.Files.Count, bucket.Keys.Count);
    }

    [Fact]
    public void Parts_are_as_many_as_S3_takes_whatever_the_length()
    {
        foreach (var length in (long[])[1, 5L << 20, (80L << 30) + 1, 5L << 40])
        {
            var size = ISO27017.Ops.Engine.Evidence.Handover.FileParts.SizeFor(length, 8 << 20);
            Assert.True(size >= 8 << 20 && (length + size - 1) / size <= 10_000, $"{length} {size}");
        }
    }

    [Fact]
    public async Task Digests_are_those_that_sha256sum_prints()
    {
        await using var scene = await StartAsync();
        scene.Bucket();

        var done = await scene.SendAsync();

        Assert.All(done.Objects, o => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(scene.Files[o.Key])), o.Sha256));
    }
}
