using ISO27017.Ops.Testing.Assessment;
using static ISO27017.Ops.Engine.Tests.Assessment.Running.VolumeScene;

namespace ISO27017.Ops.Engine.Tests.Assessment.Running;

public class RunReachTests
{
    [Fact]
    public async Task What_is_out_of_scope_is_named_with_its_reason()
    {
        var scene = new EngineScene { Scope = new([i => i.Id == "v1" ? "試験用" : null]) };
        scene.Accounts.RemoveAt(1);
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v1","Encrypted":false},{"VolumeId":"v2","Encrypted":true}]}""");
        var results = await scene.JudgeAsync(Volumes, Encrypted);
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
}
