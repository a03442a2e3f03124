using ISO27017.Ops.Engine.Tests.Aws.Client;
using ISO27017.Ops.Testing.AwsServer;
using Xunit.Abstractions;
using static ISO27017.Ops.Engine.Tests.Evidence.Handover.HandoverScene;

namespace ISO27017.Ops.Engine.Tests.Evidence.Handover;

public class HandoverFaultTests(ITestOutputHelper output)
{
    // 1 tries them all and takes some ten seconds.
    private const int Stride = 6;

    public static TheoryData<string, string> Denials => new()
    {
        { "GetBucketVersioning", "s3:GetBucketVersioning" },
        { "GetObjectLockConfiguration", "s3:GetBucketObjectLockConfiguration" },
        { "ListObjectsV2", "s3:ListBucket" },
        { "PutObject", "s3:PutObject / s3:PutObjectRetention" },
        { "CreateMultipartUpload", "s3:PutObject / s3:PutObjectRetention" },
        { "UploadPart", "s3:PutObject" },
        { "CompleteMultipartUpload", "s3:PutObject" },
        { "HeadObject", "s3:GetObject" },
    };

    [Theory]
    [MemberData(nameof(Denials))]
    public async Task A_denied_request_is_named_with_the_permission_that_it_needs(string operation, string action)
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        scene.Aws.With(Faults.Refuse(Faults.Of("s3:" + operation), "AccessDenied", 403));

        var error = await Assert.ThrowsAsync<IsoOpsException>(scene.SendAsync);

        Assert.Equal(("BucketAccessDenied", IsoError.Credentials), (error.Id, error.Error));
        Assert.Contains(action, error.Texts.En);
        Assert.Contains(action, error.Texts.Ja);
        Assert.Null(bucket.Find("package/SHA256SUMS"));
    }

    [Fact]
    public async Task Without_the_permission_to_look_for_parts_a_file_is_sent_from_its_beginning()
    {
        await using var scene = await StartAsync();
        scene.Bucket();
        scene.Aws.With(Faults.Refuse(Faults.Of("s3:ListMultipartUploads"), "AccessDenied", 403));

        Assert.True((await scene.SendAsync()).Verified);
    }

    // Every other request fails once in each way that AWS and the way to it have.
    [Fact]
    public async Task Passing_trouble_at_any_request_is_overcome_and_nothing_is_sent_twice()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        var seen = new HashSet<string>();
        bool First(ServedRequest r, string how)
        {
            lock (seen)
                return r.Service == "s3" && seen.Add($"{how} {r.Operation} {r.Path}");
        }

        scene.Aws.With(Faults.Lose(r => r.Number % 5 == 0 && First(r, "lose")))
            .With(Faults.Drop(r => r.Number % 5 == 1 && First(r, "drop")))
            .With(Faults.Refuse(r => r.Number % 5 == 2 && First(r, "500"), "InternalError", 500))
            .With(Faults.Throttle(r => r.Number % 5 == 3 && First(r, "slow")))
            .With(Faults.Truncate(r => r.Number % 5 == 4 && First(r, "cut")));

        var done = await scene.SendAsync();

        Assert.True(done.Verified);
        Assert.All(bucket.Versions, v => Assert.Single(v.Value));
        Assert.True(scene.Download(bucket, "downloaded").Verified);
    }

    [Fact]
    public async Task A_connection_that_ends_in_the_midst_of_a_file_is_made_again()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        var cut = new HashSet<string>();
        scene.Aws.CutBody = r =>
        {
            lock (cut)
                return r.Method == "PUT" && cut.Add(r.Path + r.QueryString);
        };

        Assert.True((await scene.SendAsync()).Verified);
        Assert.True(scene.Download(bucket, "downloaded").Verified);
    }

    // The state is in the bucket alone, so whatever ends a run ends it as this does: not another request arrives.
    [Fact]
    public async Task Killed_at_any_request_the_next_run_sends_what_is_missing_and_nothing_else()
    {
        await using var scene = await StartAsync();
        var dead = int.MaxValue;
        // The next run has keys of its own, so that what the killed one sent, but the server had not read yet, is not taken for its doing
        var own = TestKeys.Assumed(Asking.Own);
        scene.Aws.With(Faults.Drop(r => r.AccessKeyId != own.AccessKey && r.Number > Volatile.Read(ref dead)));
        scene.Bucket("whole");
        var start = scene.Aws.Requests.Count;
        await SendAsync(scene.Request(bucket: "whole"));
        var requests = scene.Aws.Requests.Count - start;
        var resumed = 0;

        // Requests go side by side, so which of them is the last before the end differs; that the end comes early and late does not.
        for (var n = 2; n < requests; n += Stride)
        {
            var name = $"killed-{n}";
            var bucket = scene.Bucket(name);
            Volatile.Write(ref dead, scene.Aws.Requests.Count + n);
            var error = await Record.ExceptionAsync(() => SendAsync(scene.Request(bucket: name)));
            var there = bucket.Keys;
            Assert.True(!there.Contains("package/SHA256SUMS") || there.Count == scene.Files.Count, $"{n}: complete too early");
            Assert.All(there, k => Assert.Equal(scene.Files[k], bucket.Find(k)!.Body));
            if (error is not null)
            {
                Assert.Equal("BucketUnreachable", Assert.IsType<IsoOpsException>(error).Id);
                Assert.True(((IsoHandover)((IsoOpsException)error).Target!).Objects.Length <= there.Count);
            }

            var parts = bucket.Uploads.SelectMany(u => u.Parts.Keys.Select(p => (u.Key, p))).ToHashSet();
            var before = scene.Aws.Requests.Count;
            var request = scene.Request(bucket: name);
            var keys = request.Connection with { AccessKey = own.AccessKey, SecretKey = own.SecretKey, SessionToken = own.SessionToken };
            var done = await SendAsync(request with { Connection = keys });

            Assert.True(done.Verified && done.AlreadyThere >= there.Count, $"{n}: {done.AlreadyThere} of {there.Count}");
            Assert.All(bucket.Versions, v => Assert.Single(v.Value));
            Assert.Empty(bucket.Uploads);
            var sentParts = scene.Aws.Requests.Skip(before).Count(r => r.Operation == "UploadPart" && r.AccessKeyId == own.AccessKey);
            var allParts = scene.Files.Where(f => !there.Contains(f.Key) && f.Value.Length > 4096).Sum(f => (f.Value.Length + 4095) / 4096);
            Assert.True(sentParts <= allParts - parts.Count, $"{n}: {sentParts} parts sent of {allParts}, {parts.Count} there");
            resumed += there.Count > 0 || parts.Count > 0 ? 1 : 0;
        }

        output.WriteLine($"{requests} requests, {resumed} runs gone on with");
        Assert.True(resumed > requests / Stride / 2);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_leaves_what_it_sent_for_the_next_one()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        using var stop = new CancellationTokenSource();
        scene.Aws.With(Faults.Hang(r => r.Operation == "HeadObject", stop.Cancel));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(scene.Request(), cancel: stop.Token));

        Assert.NotEmpty(bucket.Keys);
        Assert.Null(bucket.Find("package/SHA256SUMS"));
    }

    [Theory]
    [InlineData("500")]
    [InlineData("html")]
    [InlineData("drop")]
    [InlineData("empty")]
    public async Task Lasting_trouble_ends_with_one_error_that_says_what_is_there(string how)
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        bool Late(ServedRequest r) => (string?)r.Parameters["Key"] == "package/SHA256SUMS";
        scene.Aws.With(how switch
        {
            "500" => Faults.Refuse(Late, "InternalError", 500),
            "html" => Faults.Html(Late),
            "drop" => Faults.Drop(Late),
            _ => Faults.Empty(r => r.Operation is "ListObjectsV2"),
        });

        var error = await Assert.ThrowsAsync<IsoOpsException>(scene.SendAsync);

        Assert.Equal("BucketUnreachable", error.Id);
        var soFar = Assert.IsType<IsoHandover>(error.Target);
        Assert.Equal((bucket.Keys.Count, false), (soFar.Objects.Length, soFar.Verified));
        if (how != "empty")
        {
            Assert.Equal(scene.Files.Count - 1, soFar.Objects.Length);
            Assert.Contains($"Of {scene.Files.Count} files, {soFar.Objects.Length} are at s3://evidence/package/", error.Texts.En);
        }
    }

    [Fact]
    public async Task An_upload_in_parts_of_something_else_is_given_up()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        var key = scene.Files.First(f => f.Value.Length > 4096).Key;
        bucket.Uploads.Add(new() { Key = key, Id = "foreign", Initiated = TimeProvider.System.GetUtcNow(), Algorithm = "SHA256" });
        bucket.Uploads[0].Parts[1] = [1, 2, 3];

        Assert.True((await scene.SendAsync()).Verified);
        Assert.Equal(scene.Files[key], bucket.Find(key)!.Body);
        Assert.Empty(bucket.Uploads);
    }

    [Fact]
    public async Task What_S3_stored_wrong_is_found_at_once()
    {
        await using var scene = await StartAsync();
        var bucket = scene.Bucket();
        bucket.KeepsChecksums = false;
        bucket.Store = b => [(byte)(b[0] ^ 1), .. b[1..]];

        var error = await Assert.ThrowsAsync<IsoOpsException>(scene.SendAsync);

        Assert.Equal("ObjectDiffers", error.Id);
        Assert.Null(bucket.Find("package/SHA256SUMS"));
    }

    [Fact]
    public async Task A_digest_that_S3_finds_wrong_is_an_error_in_its_words()
    {
        await using var scene = await StartAsync();
        scene.Bucket();
        scene.Aws.With(Faults.Refuse(Faults.Of("s3:PutObject"), "BadDigest", 400));

        var error = await Assert.ThrowsAsync<IsoOpsException>(scene.SendAsync);

        Assert.Equal("BucketRefused", error.Id);
        Assert.Contains("BadDigest", error.Texts.En);
    }
}
