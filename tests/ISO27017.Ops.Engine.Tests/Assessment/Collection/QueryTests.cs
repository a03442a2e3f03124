using ISO27017.Ops.Testing.Assessment;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Assessment.Collection;

/// <summary>Each test shows a query's items through what a rule observes of them.</summary>
public class QueryTests
{
    private static async Task<string[]> ObservedAsync(EngineScene scene, string queries, string query, string observed)
    {
        var results = await scene.JudgeAsync(queries, EngineScene.Check($$"""
            query: {{query}}
            expect: "`true`"
            observed: "{{observed}}"
            empty: fail
            """));
        return [.. results.Select(r => r.Observed ?? $"{r.Status} {r.Reason}").Order(StringComparer.Ordinal)];
    }

    private static EngineScene One()
    {
        var scene = new EngineScene();
        scene.Accounts.RemoveAt(1);
        return scene;
    }

    [Fact]
    public async Task A_child_query_asks_once_an_item_and_knows_its_parent()
    {
        var scene = One();
        scene.Source.Answer("sso-admin:ListInstances", """{"Instances":[{"InstanceArn":"i1"},{"InstanceArn":"i2"}]}""")
            .Answer("sso-admin:ListPermissionSets", """{"PermissionSets":["p1","p2"]}""", with: """{"InstanceArn":"i1"}""")
            .Answer("sso-admin:ListPermissionSets", """{"PermissionSets":[]}""", with: """{"InstanceArn":"i2"}""");
        Assert.Equal(["""["p1","i1"]""", """["p2","i1"]"""], await ObservedAsync(scene, """
            - { query: instances, call: "sso-admin:ListInstances", scope: organization, region: "'ap-northeast-1'", items: Instances, id: InstanceArn }
            - { query: sets, from: instances, call: "sso-admin:ListPermissionSets", scope: organization, with: { InstanceArn: InstanceArn }, items: "PermissionSets[].{Arn: @}", id: Arn }
            """, "sets", "[Arn, _from.InstanceArn]"));
        Assert.All(scene.Source.Asked, c => Assert.Equal(EngineScene.Tokyo, c.Region));
    }

    [Fact]
    public async Task A_repeated_follow_up_climbs_until_when_says_stop()
    {
        var scene = One();
        scene.Source.Answer("organizations:ListAccounts", """{"Accounts":[{"Id":"1","Arn":"a1"}]}""")
            .Answer("organizations:ListParents", """{"Parents":[{"Id":"ou","Type":"ORGANIZATIONAL_UNIT"}]}""", with: """{"ChildId":"1"}""")
            .Answer("organizations:ListParents", """{"Parents":[{"Id":"r","Type":"ROOT"}]}""", with: """{"ChildId":"ou"}""")
            .Fail("organizations:ListParents", "InvalidInput", IsoReason.Error, with: """{"ChildId":"r"}""");
        Assert.Equal(["""["ou","r"]"""], await ObservedAsync(scene, """
            - query: tree
              call: organizations:ListAccounts
              scope: organization
              items: Accounts
              id: Arn
              enrich:
                Path: { call: "organizations:ListParents", with: { ChildId: Id }, items: "Parents[0]", repeat: true, when: "Type != 'ROOT'" }
            """, "tree", "Path[].Id"));
    }

    [Fact]
    public async Task A_batch_asks_once_for_many_and_hands_each_its_part()
    {
        var scene = One();
        scene.Source.Answer("guardduty:ListFindings", """{"FindingIds":["f1","f2","f3"]}""")
            .Answer("guardduty:GetFindings", """{"Findings":[{"Id":"f2","S":2},{"Id":"f1","S":1}]}""", with: """{"FindingIds":["f1","f2"]}""")
            .Answer("guardduty:GetFindings", """{"Findings":[]}""", with: """{"FindingIds":["f3"]}""");
        Assert.Equal(["""["f1",1]""", """["f2",2]""", """["f3",null]"""], await ObservedAsync(scene, """
            - query: findings
              call: guardduty:ListFindings
              scope: regional
              items: "FindingIds[].{FindingId: @}"
              id: FindingId
              enrich:
                Detail: { call: "guardduty:GetFindings", with: { FindingIds: "[].FindingId" }, batch: 2, items: Findings, on: { Id: FindingId } }
            """, "findings", "[FindingId, Detail.S]"));
    }

    [Fact]
    public async Task Whether_and_how_to_ask_is_not_known_where_it_depends_on_what_was_denied()
    {
        var scene = One();
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v1"}]}""")
            .Fail("ec2:DescribeVolumeAttribute", "UnauthorizedOperation", IsoReason.AccessDenied)
            .Answer("ec2:DescribeSnapshots", """{"Snapshots":[]}""")
            .Answer("ec2:DescribeTags", """{"Tags":[]}""");
        var results = await scene.JudgeAsync("""
            - query: volumes
              call: ec2:DescribeVolumes
              scope: regional
              items: Volumes
              id: VolumeId
              enrich:
                Kind: { call: "ec2:DescribeVolumeAttribute", with: { VolumeId: VolumeId } }
                Details: { call: "ec2:DescribeSnapshots", when: "Kind.Name == 'x'" }
                Tagged: { call: "ec2:DescribeTags", batch: 9, with: { Names: "[].Kind.Name" }, items: Tags, on: { Id: VolumeId } }
            """, """
            - check: 1.1.1-CSC-01
              kind: CFG
              title: { ja: 検査, en: check }
              rules:
                - { rule: when, query: volumes, expect: "!Details", empty: fail }
                - { rule: batch, query: volumes, expect: "!Tagged", empty: fail }
            """);
        Assert.Equal(["batch AccessDenied", "when AccessDenied"], results.Select(r => $"{r.Rule} {r.Reason}").Order());
        Assert.Equal(["DescribeVolumeAttribute", "DescribeVolumes"], scene.Source.Asked.Select(c => c.Operation).Order());
    }

    [Fact]
    public async Task A_union_takes_only_the_named_members_and_keeps_the_doubt()
    {
        var scene = One();
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v"}]}""").Fail("rds:DescribeDBInstances", "AccessDenied", IsoReason.AccessDenied);
        var results = await scene.JudgeAsync("""
            - { query: volumes, call: "ec2:DescribeVolumes", scope: regional, items: Volumes, id: VolumeId }
            - { query: databases, call: "rds:DescribeDBInstances", scope: regional, items: DBInstances, id: DBInstanceArn }
            - query: assets
              union:
                - { query: volumes, as: { Type: "'volume'", Arn: VolumeId } }
                - { query: databases, as: { Type: "'db'", Arn: DBInstanceArn } }
              id: Arn
            """, EngineScene.Check("""
            query: assets
            expect: "Type == 'volume' && !VolumeId"
            empty: pass
            """));
        Assert.Equal(
            [(null, IsoStatus.NotEvaluated, IsoReason.AccessDenied), ("v", IsoStatus.Pass, IsoReason.None)],
            results.Select(r => (r.ResourceId, r.Status, r.Reason)).Order());
    }

    [Fact]
    public async Task Joins_match_by_membership_and_null_never_matches()
    {
        var scene = One();
        scene.Source.Answer("x:Owners", """{"O":[{"Id":"a","Path":["p","q"]},{"Id":"b"}]}""")
            .Answer("x:Others", """{"P":[{"N":1,"T":["q","z"]},{"N":2,"T":["z"]},{"N":3}]}""");
        Assert.Equal(["""["a",[1]]""", """["b",[]]"""], await ObservedAsync(scene, """
            - { query: others, call: "x:Others", scope: regional, items: P, id: to_string(N) }
            - { query: owners, call: "x:Owners", scope: regional, items: O, id: Id, join: { Mine: { query: others, on: { T: Path } } } }
            """, "owners", "[Id, Mine[].N]"));
    }

    [Fact]
    public async Task A_joins_where_sees_both_sides_and_reaches_as_far_as_it_says()
    {
        var scene = One();
        scene.Regions.Add(EngineScene.Osaka);
        scene.Source.Answer("x:Owners", """{"O":[{"Id":"a","Min":2}]}""", region: EngineScene.Tokyo)
            .Answer("x:Owners", """{"O":[]}""", region: EngineScene.Osaka)
            .Answer("x:Others", """{"P":[{"N":1},{"N":3}]}""", region: EngineScene.Tokyo)
            .Answer("x:Others", """{"P":[{"N":5}]}""", region: EngineScene.Osaka);
        const string queries = """
            - { query: others, call: "x:Others", scope: regional, items: P, id: to_string(N) }
            - { query: near, call: "x:Owners", scope: regional, items: O, id: Id, join: { Mine: { query: others, where: "N >= $item.Min" } } }
            - { query: far, call: "x:Owners", scope: regional, items: O, id: Id, join: { Mine: { query: others, where: "N >= $item.Min", across: account } } }
            """;
        Assert.Contains("""[3]""", await ObservedAsync(scene, queries, "near", "Mine[].N"));
        Assert.Contains("""[3,5]""", await ObservedAsync(scene, queries, "far", "sort(Mine[].N)"));
    }

    [Fact]
    public async Task Each_multiplies_and_distinct_keeps_the_first_of_an_id()
    {
        var scene = One();
        scene.Source.Answer("x:Alarms", """{"A":[{"Name":"a","Actions":["t1","t2"]},{"Name":"b","Actions":["t1"]}]}""");
        Assert.Equal(["""["t1","a"]""", """["t2","a"]"""], await ObservedAsync(scene, """
            - { query: alarms, call: "x:Alarms", scope: regional, items: A, id: Name }
            - { query: topics, from: alarms, each: { Topic: Actions }, distinct: true, id: Topic, scope: regional }
            """, "topics", "[Topic, Name]"));
    }

    [Fact]
    public async Task A_job_is_asked_again_until_it_is_ready_and_leaves_one_document()
    {
        var scene = One();
        var tries = 0;
        scene.Source.Answer("iam:Generate", """{"State":"COMPLETE"}""").Answer("iam:Report", """{"Content":"x"}""");
        scene.Source.Before = (call, _) =>
        {
            tries += call.Operation == "Generate" ? 1 : 0;
            return Task.CompletedTask;
        };
        Assert.Equal(["\"x\""], await ObservedAsync(scene, """
            - { query: report, prepare: { call: "iam:Generate", until: "State == 'COMPLETE'" }, call: "iam:Report", scope: global, id: Content }
            """, "report", "Content"));
        Assert.Equal(1, tries);
    }

    [Fact]
    public async Task Every_enabled_region_is_asked_and_the_declared_ones_even_when_the_list_is_denied()
    {
        var scene = One();
        scene.Source.Answer("ec2:DescribeRegions", """{"Regions":[{"RegionName":"ap-northeast-1"},{"RegionName":"us-east-1"}]}""")
            .Answer("x:List", """{"L":[{"Id":"i"}]}""");
        const string queries = """- { query: everywhere, call: "x:List", scope: regional, regions: enabled, items: L, id: Id }""";
        Assert.Equal(["\"ap-northeast-1\"", "\"us-east-1\""], await ObservedAsync(scene, queries, "everywhere", "_region"));
        scene.Source.Fail("ec2:DescribeRegions", "UnauthorizedOperation", IsoReason.AccessDenied);
        Assert.Equal(["\"ap-northeast-1\"", "NotEvaluated AccessDenied"], await ObservedAsync(scene, queries, "everywhere", "_region"));
    }

    [Fact]
    public async Task A_follow_up_goes_where_its_item_was_found()
    {
        var scene = new EngineScene();
        scene.Source.Answer("x:List", """{"L":[{"Id":"i"}]}""").Answer("x:Get", """{"V":1}""");
        await ObservedAsync(scene, """
            - { query: parts, call: "x:List", scope: regional, items: L, id: Id }
            - { query: all, scope: organization, union: [ { query: parts } ], enrich: { Detail: { call: "x:Get", with: { Id: Id } } }, id: Id }
            """, "all", "Detail.V");
        Assert.Equal(
            [(EngineScene.First, EngineScene.Tokyo), (EngineScene.Second, EngineScene.Tokyo)],
            scene.Source.Asked.Where(c => c.Operation == "Get").Select(c => (c.AccountId, c.Region)).Order());
    }

    [Fact]
    public async Task A_call_is_not_made_wider_by_what_is_not_known()
    {
        var scene = One();
        scene.Source.Answer("x:List", """{"L":[{"Id":"i"}]}""").Answer("x:Get", """{"V":1}""");
        const string queries = """- { query: q, call: "x:List", scope: regional, items: L, id: Id, enrich: { Detail: { call: "x:Get", with: { Filter: Kind } } } }""";
        var results = await scene.JudgeAsync(queries, EngineScene.Check("""
            query: q
            expect: "Detail.V == `1`"
            empty: fail
            """));
        Assert.Equal([(IsoStatus.NotEvaluated, IsoReason.NoData)], results.Select(r => (r.Status, r.Reason)));
        Assert.DoesNotContain(scene.Source.Asked, c => c.Operation == "Get");
    }

    [Fact]
    public async Task A_follow_up_of_which_it_is_not_known_whether_to_ask_is_not_known()
    {
        var scene = One();
        scene.Source.Answer("x:List", """{"L":[{"Id":"i"}]}""").Answer("x:Get", """{"V":[]}""");
        const string queries = """- { query: q, call: "x:List", scope: regional, items: L, id: Id, enrich: { Detail: { call: "x:Get", when: "Size > `1`", items: V } } }""";
        var results = await scene.JudgeAsync(queries, EngineScene.Check("""
            query: q
            expect: "!Detail"
            empty: fail
            """));
        Assert.Equal([(IsoStatus.NotEvaluated, IsoReason.NoData)], results.Select(r => (r.Status, r.Reason)));
    }

    [Fact]
    public async Task A_parameter_is_a_source_of_items()
    {
        var scene = One();
        scene.Parameters["Scp.Required"] = JArray.Parse("""[{"name":"a"},{"name":"b"}]""");
        Assert.Equal(["\"a\"", "\"b\""], await ObservedAsync(scene, "[]", "\"param('Scp.Required')\"", "name"));
        Assert.Equal(["NotEvaluated MissingParameter"], await ObservedAsync(scene, "[]", "\"param('Other')\"", "name"));
    }
}
