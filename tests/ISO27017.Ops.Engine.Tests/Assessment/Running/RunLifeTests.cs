using ISO27017.Ops.Testing.Assessment;
using ISO27017.Ops.Engine.Assessment.Running;
using static ISO27017.Ops.Engine.Tests.Assessment.Running.VolumeScene;

namespace ISO27017.Ops.Engine.Tests.Assessment.Running;

public class RunLifeTests
{
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
        var plan = scene.Plan(Volumes, Encrypted);
        await foreach (var result in new Assessor(plan, null, TimeProvider.System).RunAsync(CancellationToken.None))
            break;
        Assert.True(ended.Task.IsCompleted);
    }

    [Fact]
    public async Task Documents_outlive_the_answers_in_memory()
    {
        var scene = new EngineScene();
        scene.Source.Answer("ec2:DescribeVolumes", """{"Volumes":[{"VolumeId":"v1","Encrypted":true}]}""");
        var results = await scene.JudgeAsync(Volumes, Encrypted);
        var run = Assert.IsType<AssessmentRun>(results[0].Run);
        Assert.Equal(results.SelectMany(r => r.Documents).Order(), run.Ledger.Select(o => o.Call.Key));
        Assert.All(run.Ledger, o => Assert.Null(o.Answer));
        using (var document = run.OpenDocument(results[0].Documents[0]))
            Assert.True(document.Length > 0);
        run.Dispose();
        Assert.Throws<FileNotFoundException>(() => run.OpenDocument(results[0].Documents[0]));
    }

    [Theory]
    [InlineData("match: any")]
    [InlineData("observed: VolumeId")]
    public async Task What_is_said_of_a_group_does_not_depend_on_who_answers_first(string line)
    {
        var scene = new EngineScene { Regions = { EngineScene.Osaka } };
        var others = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var left = 3;
        scene.Source.Fail("ec2:DescribeVolumes", "Broken", IsoReason.Error)
            .Fail("ec2:DescribeVolumes", "Denied", IsoReason.AccessDenied, EngineScene.First, EngineScene.Tokyo);
        scene.Source.Before = async (call, _) =>
        {
            if ((call.AccountId, call.Region) == (EngineScene.First, EngineScene.Tokyo))
                await others.Task;
            else if (Interlocked.Decrement(ref left) == 0)
                others.SetResult();
        };
        var results = await scene.JudgeAsync(Volumes, EngineScene.Check($"""
            query: volumes
            per: organization
            {line}
            expect: "Encrypted"
            empty: fail
            """));
        Assert.Equal(IsoReason.AccessDenied, results[0].Reason);
        string[] cells = ["111122223333 ap-northeast-1", "111122223333 ap-northeast-3", "444455556666 ap-northeast-1"];
        var said = string.Join(' ', results.Select(r => r.Message));
        Assert.Equal(cells.Select(c => said.IndexOf(c, StringComparison.Ordinal)).Order(), cells.Select(c => said.IndexOf(c, StringComparison.Ordinal)));
        Assert.DoesNotContain(cells, c => !said.Contains(c, StringComparison.Ordinal));
    }
}
