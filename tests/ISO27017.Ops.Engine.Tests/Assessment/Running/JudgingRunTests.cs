using ISO27017.Ops.Testing.Assessment;

namespace ISO27017.Ops.Engine.Tests.Assessment.Running;

public class JudgingRunTests
{
    private const string Volumes = """
        - query: volumes
          call: ec2:DescribeVolumes
          scope: regional
          items: Volumes
          id: VolumeId
        - query: snapshots
          call: ec2:DescribeSnapshots
          scope: regional
          items: Snapshots
          id: SnapshotId
        """;

    private static readonly string _encrypted = EngineScene.Check("""
        query: volumes
        expect: "Encrypted"
        empty: notApplicable
        """);

    private static (string?, string?, IsoStatus, IsoReason)[] Of(IEnumerable<IsoResult> results) =>
        [.. results.Select(r => (r.AccountId, r.ResourceId, r.Status, r.Reason)).Order()];

    [Fact]
    public async Task Each_item_gets_a_verdict_in_each_account()
    {
        var scene = new EngineScene();
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v1","Encrypted":true},{"VolumeId":"v2"}]}""")
            .Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v3","Encrypted":false}]}""", EngineScene.Second);
        var results = await scene.JudgeAsync(Volumes, _encrypted);
        Assert.Equal(
            [(EngineScene.First, "v1", IsoStatus.Pass, IsoReason.None), (EngineScene.First, "v2", IsoStatus.NotEvaluated, IsoReason.NoData), (EngineScene.Second, "v3", IsoStatus.Fail, IsoReason.None)],
            Of(results));
    }

    [Fact]
    public async Task A_denied_list_is_not_evaluated_there_and_changes_nothing_elsewhere()
    {
        var scene = new EngineScene();
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[]}""")
            .Fail("ec2:DescribeVolumes", "UnauthorizedOperation", IsoReason.AccessDenied, EngineScene.Second);
        var results = await scene.JudgeAsync(Volumes, _encrypted);
        Assert.Equal(
            [(EngineScene.First, null, IsoStatus.NotApplicable, IsoReason.NoSuchResource), (EngineScene.Second, null, IsoStatus.NotEvaluated, IsoReason.AccessDenied)],
            Of(results));
        Assert.All(results, r => Assert.Single(r.Documents));
        Assert.Contains("ec2:DescribeVolumes", results.Single(r => r.AccountId == EngineScene.Second).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_was_cut_off_may_fail_but_not_pass()
    {
        var scene = new EngineScene();
        scene.Accounts.RemoveAt(1);
        scene.Source.CutOff("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v1","Encrypted":true},{"VolumeId":"v2","Encrypted":false}]}""");
        Assert.Equal(
            [(EngineScene.First, null, IsoStatus.NotEvaluated, IsoReason.Truncated), (EngineScene.First, "v1", IsoStatus.NotEvaluated, IsoReason.Truncated), (EngineScene.First, "v2", IsoStatus.Fail, IsoReason.None)],
            Of(await scene.JudgeAsync(Volumes, _encrypted)));
    }

    [Fact]
    public async Task What_is_not_found_rests_on_the_list_that_was_searched()
    {
        var check = EngineScene.Check("""
            query: volumes
            join: { Snapshots: { query: snapshots, on: { VolumeId: VolumeId }, where: "State == 'completed'" } }
            expect: "length(Snapshots) >= `1`"
            empty: notApplicable
            """);
        var scene = new EngineScene();
        scene.Accounts.RemoveAt(1);
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v1"},{"VolumeId":"v2"}]}""")
            .Answer("ec2:DescribeSnapshots", """{"Snapshots":[{"SnapshotId":"s","VolumeId":"v1","State":"completed"},{"SnapshotId":"t","VolumeId":"v2","State":"pending"}]}""");
        var found = await scene.JudgeAsync(Volumes, check);
        Assert.Equal([(EngineScene.First, "v1", IsoStatus.Pass, IsoReason.None), (EngineScene.First, "v2", IsoStatus.Fail, IsoReason.None)], Of(found));
        Assert.All(found, r => Assert.Equal(2, r.Documents.Length));

        scene.Source.Fail("ec2:DescribeSnapshots", "UnauthorizedOperation", IsoReason.AccessDenied);
        Assert.All(await scene.JudgeAsync(Volumes, check), r => Assert.Equal((IsoStatus.NotEvaluated, IsoReason.AccessDenied), (r.Status, r.Reason)));
    }

    private const string Buckets = """
        - query: buckets
          call: s3:ListBuckets
          scope: global
          items: Buckets
          id: Name
          enrich:
            Encryption: { call: s3:GetBucketEncryption, region: BucketRegion, with: { Bucket: Name }, absent: { NotFoundError: { Rules: [] } } }
            Policy: { call: s3:GetBucketPolicy, region: BucketRegion, with: { Bucket: Name } }
        """;

    [Fact]
    public async Task A_denied_follow_up_touches_only_what_reads_it()
    {
        var scene = new EngineScene();
        scene.Accounts.RemoveAt(1);
        scene.Source.Answer("s3:ListBuckets", """{"Buckets":[{"Name":"a","BucketRegion":"ap-northeast-1"},{"Name":"b","BucketRegion":"ap-northeast-3"}]}""")
            .Answer("s3:GetBucketEncryption", """{"Rules":[1]}""", region: EngineScene.Tokyo)
            .Fail("s3:GetBucketEncryption", "NotFoundError", IsoReason.Error, region: EngineScene.Osaka)
            .Fail("s3:GetBucketPolicy", "AccessDenied", IsoReason.AccessDenied);
        var rules = """
            - check: 1.1.1-CSC-01
              kind: CFG
              title: { ja: 検査, en: check }
              rules:
                - { rule: encryption, query: buckets, expect: "length(Encryption.Rules) >= `1`", empty: fail }
                - { rule: policy, query: buckets, expect: "length(Policy.Statement) >= `1`", empty: fail }
            """;
        var results = await scene.JudgeAsync(Buckets, rules);
        Assert.Equal(
            [(EngineScene.First, "a", IsoStatus.Pass, IsoReason.None), (EngineScene.First, "b", IsoStatus.Fail, IsoReason.None)],
            Of(results.Where(r => r.Rule == "encryption")));
        Assert.All(results.Where(r => r.Rule == "policy"), r => Assert.Equal(IsoReason.AccessDenied, r.Reason));
        Assert.All(results.Where(r => r.Rule == "encryption"), r => Assert.DoesNotContain(r.Documents, d => d.Contains("GetBucketPolicy", StringComparison.Ordinal)));
        Assert.All(results, r => Assert.Equal(2, r.Documents.Length));
    }

    [Fact]
    public async Task A_follow_up_that_nobody_reads_is_not_asked()
    {
        var scene = new EngineScene();
        scene.Accounts.RemoveAt(1);
        scene.Source.Answer("s3:ListBuckets", """{"Buckets":[{"Name":"a","BucketRegion":"ap-northeast-1"}]}""").Answer("s3:GetBucketEncryption", """{"Rules":[1]}""");
        await scene.JudgeAsync(Buckets, EngineScene.Check("""
            query: buckets
            expect: "length(Encryption.Rules) >= `1`"
            empty: fail
            """));
        Assert.Equal(["GetBucketEncryption", "ListBuckets"], scene.Source.Asked.Select(c => c.Operation).Order());
    }

    [Fact]
    public async Task Equal_calls_are_made_once_a_run()
    {
        var scene = new EngineScene();
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[]}""");
        await scene.JudgeAsync(
            Volumes + "\n- query: volumes-again\n  call: ec2:DescribeVolumes\n  scope: regional\n  items: Volumes\n  id: VolumeId",
            """
            - check: 1.1.1-CSC-01
              kind: CFG
              title: { ja: 検査, en: check }
              rules:
                - { rule: a, query: volumes, expect: "Encrypted", empty: pass }
                - { rule: b, query: volumes-again, expect: "Encrypted", empty: pass }
            """);
        Assert.Equal(scene.Source.Asked.Select(c => c.Key).Distinct().Count(), scene.Source.Asked.Count);
        Assert.Equal(2, scene.Source.Asked.Count);
    }

    [Fact]
    public async Task A_missing_parameter_is_never_a_pass()
    {
        var scene = new EngineScene();
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v1","Size":1}]}""");
        var results = await scene.JudgeAsync(Volumes, EngineScene.Check("""
            query: volumes
            expect: "Size <= param('Nobody.Said')"
            empty: pass
            """));
        Assert.All(results, r => Assert.Equal((IsoStatus.NotEvaluated, IsoReason.MissingParameter), (r.Status, r.Reason)));
        Assert.All(results, r => Assert.Contains("Nobody.Said", r.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Any_needs_one_item_that_satisfies_and_says_so_once_a_group()
    {
        var scene = new EngineScene();
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v1","Encrypted":true},{"VolumeId":"v2","Encrypted":false}]}""")
            .Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v3","Encrypted":false}]}""", EngineScene.Second);
        var results = await scene.JudgeAsync(Volumes, EngineScene.Check("""
            query: volumes
            expect: "Encrypted"
            match: any
            empty: fail
            """));
        Assert.Equal([(EngineScene.First, null, IsoStatus.Pass, IsoReason.None), (EngineScene.Second, null, IsoStatus.Fail, IsoReason.None)], Of(results));
    }

    [Fact]
    public async Task A_verdict_over_a_group_names_the_follow_ups_it_looked_at()
    {
        var scene = new EngineScene();
        scene.Accounts.RemoveAt(1);
        scene.Source.Answer("s3:ListBuckets", """{"Buckets":[{"Name":"a","BucketRegion":"ap-northeast-1"}]}""").Answer("s3:GetBucketEncryption", """{"Rules":[1]}""");
        var results = await scene.JudgeAsync(Buckets + "\n- { query: plain, from: buckets, where: \"length(Encryption.Rules) == `0`\", id: Name }", """
            - check: 1.1.1-CSC-01
              kind: CFG
              title: { ja: 検査, en: check }
              rules:
                - { rule: any, query: buckets, expect: "length(Encryption.Rules) >= `1`", match: any, empty: fail }
                - { rule: where, query: buckets, where: "length(Encryption.Rules) > `1`", expect: "`false`", empty: pass }
                - { rule: query, query: plain, expect: "`false`", empty: pass }
                - { rule: join, query: account-regions, join: { Bad: { query: buckets, where: "length(Encryption.Rules) > `1`" } }, expect: "length(Bad) == `0`", empty: fail }
            """);
        Assert.Equal(4, results.Count);
        Assert.All(results, r => Assert.Equal(IsoStatus.Pass, r.Status));
        Assert.All(results, r => Assert.Contains(r.Documents, d => d.Contains("s3.GetBucketEncryption", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_out_of_scope_is_named_with_its_reason()
    {
        var scene = new EngineScene { Scope = new([i => i.Id == "v1" ? "試験用" : null]) };
        scene.Accounts.RemoveAt(1);
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v1","Encrypted":false},{"VolumeId":"v2","Encrypted":true}]}""");
        var results = await scene.JudgeAsync(Volumes, _encrypted);
        Assert.Equal(
            [(EngineScene.First, "v1", IsoStatus.NotApplicable, IsoReason.OutOfScope), (EngineScene.First, "v2", IsoStatus.Pass, IsoReason.None)], Of(results));
        Assert.Contains("試験用", results.Single(r => r.ResourceId == "v1").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_of_which_it_cannot_be_said_whether_it_is_meant_is_not_passed_over()
    {
        var scene = new EngineScene();
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v","Encrypted":true}]}""");
        var results = await scene.JudgeAsync(Volumes, EngineScene.Check("""
            query: volumes
            accounts: "Kind == 'management' || Id == param('Other')"
            expect: Encrypted
            empty: notApplicable
            """));
        Assert.Equal(
            [(null, null, IsoStatus.NotEvaluated, IsoReason.MissingParameter), (EngineScene.First, "v", IsoStatus.Pass, IsoReason.None)],
            Of(results));
    }

    [Fact]
    public async Task An_accounts_condition_that_fits_nobody_says_so()
    {
        var scene = new EngineScene();
        var results = await scene.JudgeAsync(Volumes, EngineScene.Check("""
            query: volumes
            accounts: "Kind == 'product'"
            expect: "Encrypted"
            empty: pass
            """));
        Assert.Equal([(null, null, IsoStatus.NotEvaluated, IsoReason.NoData)], Of(results));
        Assert.Empty(scene.Source.Asked);
    }

    [Fact]
    public async Task A_group_whose_regions_could_not_be_listed_is_not_empty()
    {
        var scene = new EngineScene();
        scene.Accounts.RemoveAt(1);
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[]}""").Fail("ec2:DescribeRegions", "UnauthorizedOperation", IsoReason.AccessDenied);
        var results = await scene.JudgeAsync(
            """- { query: everywhere, call: "ec2:DescribeVolumes", scope: regional, regions: enabled, items: Volumes, id: VolumeId }""",
            EngineScene.Check("""
                query: everywhere
                per: account
                expect: "`false`"
                empty: pass
                """));
        Assert.Equal([(EngineScene.First, null, IsoStatus.NotEvaluated, IsoReason.AccessDenied)], Of(results));
    }

    [Fact]
    public async Task What_breaks_in_one_rule_is_said_and_the_others_go_on()
    {
        var scene = new EngineScene();
        scene.Accounts.RemoveAt(1);
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v1","Encrypted":true}]}""");
        scene.Source.Before = (call, _) => call.Operation == "DescribeSnapshots" ? throw new IOException("disk full") : Task.CompletedTask;
        var results = await scene.JudgeAsync(Volumes, """
            - check: 1.1.1-CSC-01
              kind: CFG
              title: { ja: 検査, en: check }
              rules:
                - { rule: a, query: volumes, expect: "Encrypted", empty: pass }
                - { rule: b, query: snapshots, expect: "Encrypted", empty: pass }
            """);
        Assert.Equal([("a", IsoStatus.Pass), ("b", IsoStatus.NotEvaluated)], results.Select(r => (r.Rule!, r.Status)).Order());
        Assert.Contains("disk full", results.Single(r => r.Rule == "b").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_early_ends_the_run()
    {
        var scene = new EngineScene();
        var ended = new TaskCompletionSource();
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v1","Encrypted":true}]}""");
        scene.Source.Before = async (call, cancel) =>
        {
            if (call.AccountId == EngineScene.First)
                return;
            using var registration = cancel.Register(() => ended.TrySetResult());
            await Task.Delay(Timeout.Infinite, cancel);
        };
        var plan = scene.Plan(Volumes, _encrypted);
        await foreach (var result in new Engine.Assessment.Running.Assessor(plan, null, TimeProvider.System).RunAsync(CancellationToken.None))
            break;
        Assert.True(ended.Task.IsCompleted);
    }

    [Fact]
    public async Task Documents_outlive_the_answers_in_memory()
    {
        var scene = new EngineScene();
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v1","Encrypted":true}]}""");
        var results = await scene.JudgeAsync(Volumes, _encrypted);
        var run = Assert.IsType<Engine.Assessment.Running.AssessmentRun>(results[0].Run);
        Assert.Equal(results.SelectMany(r => r.Documents).Order(), run.Ledger.Select(o => o.Call.Key));
        Assert.All(run.Ledger, o => Assert.Null(o.Answer));
        using (var document = run.OpenDocument(results[0].Documents[0]))
            Assert.True(document.Length > 0);
        run.Dispose();
        Assert.Throws<FileNotFoundException>(() => run.OpenDocument(results[0].Documents[0]));
    }
}
