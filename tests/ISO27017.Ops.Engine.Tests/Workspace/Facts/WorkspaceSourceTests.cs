using ISO27017.Ops.Engine.Assessment.Running;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Facts;
using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Testing.Assessment;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Workspace.Facts;

public class WorkspaceSourceTests
{
    private static readonly Organisation Some = new(new WorkspaceFile { Path = "iso27017.yaml", Organisation = "o" }, new EmbeddedFiles());

    private static readonly string Check = EngineScene.Check("""
        query: documents
        expect: "Found && mentions(@, '7日間')"
        empty: fail
        """);

    private static async Task<List<IsoResult>> JudgeAsync(Organisation? organisation, Func<Organisation, JObject> fact)
    {
        var scene = new EngineScene();
        var facts = new Dictionary<string, Func<Organisation, JObject>> { ["ListDocuments"] = fact };
        var plan = scene.Plan("[]", Check) with { Source = new WorkspaceSource(scene.Source, organisation, facts, new FixedTime(EngineScene.Now)) };
        var results = new List<IsoResult>();
        await foreach (var result in new Assessor(plan, null, TimeProvider.System).RunAsync(default))
            results.Add(result);
        Assert.Empty(scene.Source.Asked);
        return results;
    }

    [Fact]
    public async Task Documents_are_judged_like_anything_else_and_are_of_no_account()
    {
        var results = await JudgeAsync(Some, _ => JObject.Parse("""{ "Documents": [ { "Id": "a", "Found": true, "Text": "７日\n間" }, { "Id": "b", "Found": true, "Text": "" }, { "Id": "c", "Found": true } ] }"""));
        Assert.Equal(
            [("a", IsoStatus.Pass, IsoReason.None), ("b", IsoStatus.Fail, IsoReason.None), ("c", IsoStatus.NotEvaluated, IsoReason.NoData)],
            results.Select(r => (r.ResourceId!, r.Status, r.Reason)).Order());
        Assert.All(results, r => Assert.Equal((null, null), (r.AccountId, r.Region)));
        Assert.All(results, r => Assert.StartsWith($"documents/{EngineScene.First}/global/workspace.ListDocuments/", Assert.Single(r.Documents), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_workspace_it_is_said_how_to_make_one()
    {
        var result = Assert.Single(await JudgeAsync(null, _ => throw new InvalidOperationException()));
        Assert.Equal((IsoStatus.NotEvaluated, IsoReason.MissingParameter), (result.Status, result.Reason));
        Assert.Contains("New-IsoWorkspace", result.Messages.En, StringComparison.Ordinal);
        Assert.Contains("ワークスペースがありません", result.Messages.Ja, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_prevents_reading_the_workspace_nothing_passes()
    {
        foreach (var trouble in new Exception[] { new IOException("disk"), new IsoOpsException("LedgerUnreadable", IsoError.ReadOrWrite, new LocalText("読めません", "unreadable")), new ArgumentNullException("x") })
        {
            var result = Assert.Single(await JudgeAsync(Some, _ => throw trouble));
            Assert.Equal((IsoStatus.NotEvaluated, IsoReason.Error), (result.Status, result.Reason));
            Assert.Contains(trouble.Message, result.Messages.En, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_not_the_workspaces_is_asked_elsewhere()
    {
        var inner = new ScriptedSource().Answer("ec2:DescribeVolumes", "{}");
        await using var source = new WorkspaceSource(inner, null, WorkspaceFacts.All, TimeProvider.System);
        Assert.NotNull((await source.AskAsync(new AwsCall("1", "r", "ec2", "DescribeVolumes", []), default)).Answer);
        Assert.Equal("NoWorkspace", (await source.AskAsync(new AwsCall("1", "global", "workspace", "ListDocuments", []), default)).Error!.Code);
        Assert.Single(inner.Asked);
    }
}
