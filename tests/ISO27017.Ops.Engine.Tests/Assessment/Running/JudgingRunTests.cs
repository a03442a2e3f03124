using ISO27017.Ops.Testing.Assessment;
using static ISO27017.Ops.Engine.Tests.Assessment.Running.VolumeScene;

namespace ISO27017.Ops.Engine.Tests.Assessment.Running;

public class JudgingRunTests
{
    [Fact]
    public async Task Each_item_gets_a_verdict_in_each_account()
    {
        var scene = new EngineScene();
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v1","Encrypted":true},{"VolumeId":"v2"}]}""")
            .Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v3","Encrypted":false}]}""", EngineScene.Second);
        var results = await scene.JudgeAsync(Volumes, Encrypted);
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
        var results = await scene.JudgeAsync(Volumes, Encrypted);
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
            Of(await scene.JudgeAsync(Volumes, Encrypted)));
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
}
