using ISO27017.Ops.Cmdlet.Tests.Support;
using ISO27017.Ops.Testing.AwsServer;
using ISO27017.Ops.Testing.AwsServer.Buckets;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

/// <summary>Hands packages over as a user would, over real HTTP to a bucket that behaves like S3.</summary>
public sealed class SendIsoEvidenceTests : SessionTests, IAsyncLifetime
{
    private const string Account = "111122223333";
    private const string To = "-Bucket evidence -RetentionDays 30 -AccessKey $key -SecretKey $secret -EndpointUrl $url -Region ap-northeast-1";

    private readonly TemporaryFolder _folder = new();
    private readonly LocalBucket _bucket = new("evidence", Account);
    private LocalAws _aws = null!;

    public async Task InitializeAsync()
    {
        _aws = (await LocalAws.StartAsync(_ => null)).With(_bucket);
        Exporter.WriteSmall(_folder["2026-11"]);
        Exporter.WriteSmall(_folder["2026-11.zip"]);
        Session.GoTo(_folder.Path);
        Session.Set("url", _aws.Url);
        Session.Set("key", TestKeys.Of(Account).AccessKey);
        Session.Set("secret", TestKeys.Of(Account).SecretKey);
    }

    public async Task DisposeAsync()
    {
        await _aws.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public void Packages_go_by_wildcard_one_object_each()
    {
        var done = Session.Get<IsoHandover>("Send-IsoEvidence ./2026-* " + To);

        Assert.Equal(["2026-11.zip", "2026-11/"], done.Select(d => d.Prefix).Order(StringComparer.Ordinal));
        Assert.All(done, d => Assert.True(d.Verified));
        Assert.NotNull(_bucket.Find("2026-11/SHA256SUMS"));
        Assert.NotNull(_bucket.Find("2026-11.zip"));
    }

    [Fact]
    public void A_package_comes_from_the_pipeline_by_its_path()
    {
        Directory.Move(_folder["2026-11"], _folder["[監査] 2026"]);

        var done = Assert.Single(Session.Get<IsoHandover>($"Test-IsoEvidence -LiteralPath './[監査] 2026' | Send-IsoEvidence {To}"));

        Assert.Equal(("[監査] 2026/", true), (done.Prefix, done.Verified));
        Assert.Equal(done.Digest, Session.Get<IsoEvidence>("Test-IsoEvidence -LiteralPath './[監査] 2026'")[0].Digest);
    }

    [Fact]
    public void WhatIf_says_where_to_and_asks_nobody()
    {
        Assert.Empty(Session.Get<IsoHandover>($"Send-IsoEvidence ./2026-11 {To} -WhatIf"));

        Assert.Contains("s3://evidence/2026-11/", Session.Console, StringComparison.Ordinal);
        Assert.Empty(_aws.Requests);
    }

    [Fact]
    public void One_package_that_cannot_go_does_not_keep_the_others()
    {
        File.AppendAllText(Path.Combine(_folder["2026-11"], "results.csv"), "x");

        var outcome = Session.Run("Send-IsoEvidence ./2026-* " + To);

        Assert.Equal("EvidenceNotVerified,ISO27017.Ops.Commands.SendIsoEvidenceCommand", Assert.Single(outcome.Errors).FullyQualifiedErrorId);
        Assert.Equal("2026-11.zip", Assert.IsType<IsoHandover>(Assert.Single(outcome.Output).BaseObject).Prefix);
    }

    [Fact]
    public void An_error_carries_what_is_in_the_bucket_nevertheless()
    {
        _aws.With(Faults.Refuse(r => (string?)r.Parameters["Key"] == "2026-11/SHA256SUMS", "AccessDenied", 403));

        var error = Session.Fails("Send-IsoEvidence ./2026-11 " + To);

        var soFar = Assert.IsType<IsoHandover>(error.TargetObject);
        Assert.Equal((soFar.Files - 1, false), (soFar.Sent, soFar.Verified));
    }

    [Fact]
    public void Every_object_is_told_as_verbose_text_and_progress_ends()
    {
        var outcome = Session.Run($"Send-IsoEvidence ./2026-11 {To} -Verbose");

        Assert.Contains(outcome.Verbose, v => v.Message.Contains("s3:PutObject 2026-11/manifest.json ok", StringComparison.Ordinal));
        Assert.Equal(System.Management.Automation.ProgressRecordType.Completed, outcome.Progress[^1].RecordType);
    }

    [Theory]
    [InlineData("en-US", "has no S3 Object Lock")]
    [InlineData("ja-JP", "オブジェクトロック（とバージョニング）が有効になっていないため")]
    public void A_bucket_without_a_lock_is_refused_in_the_user_s_language(string culture, string text)
    {
        _bucket.Lock = false;
        using var session = new Session(culture);
        session.GoTo(_folder.Path);
        session.Set("url", _aws.Url);
        session.Set("key", TestKeys.Of(Account).AccessKey);
        session.Set("secret", TestKeys.Of(Account).SecretKey);

        Assert.Contains(text, session.Fails("Send-IsoEvidence ./2026-11 " + To).Exception.Message, StringComparison.Ordinal);
        Assert.Empty(_bucket.Keys);
    }

    [Fact]
    public async Task Stopping_ends_it_and_the_next_run_goes_on()
    {
        var asked = new TaskCompletionSource();
        _aws.With(Faults.Hang(Faults.Of("s3:HeadObject"), () => asked.TrySetResult(), times: 1));
        using (var shell = Session.Shell())
        {
            shell.AddScript("Send-IsoEvidence ./2026-11 " + To);
            var running = Task.Run(() => shell.Invoke());
            await asked.Task;
            shell.Stop();
            await Record.ExceptionAsync(() => running);
            Assert.Equal(System.Management.Automation.PSInvocationState.Stopped, shell.InvocationStateInfo.State);
        }

        Assert.Null(_bucket.Find("2026-11/SHA256SUMS"));
        Assert.True(Assert.Single(Session.Get<IsoHandover>($"Send-IsoEvidence ./2026-11 {To} -ThrottleLimit 32")).Verified);
    }

    [Fact]
    public void A_list_and_a_table_of_objects_show_what_counts()
    {
        Session.Show($"$h = Send-IsoEvidence ./2026-11 {To}; $h");
        Session.Show("$h.Objects | Select-Object -First 2");

        Assert.Contains("s3://evidence/2026-11/", Session.Console, StringComparison.Ordinal);
        Assert.Matches("Sent +Governance +20", Session.Console);
    }
}
