using ISO27017.Ops.Engine.Assessment.Verdicts;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Facts;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.FaultMatrix;

/// <summary>What the organisation says of itself can be unreadable like anything else.</summary>
public class UnreadableFactTests
{
    public static IEnumerable<object[]> Facts => WorkspaceFacts.All.Keys.Select(k => new object[] { k });

    [Theory]
    [MemberData(nameof(Facts))]
    public async Task What_rests_on_an_unreadable_fact_neither_passes_nor_is_attested(string fact)
    {
        var sound = await SampleRun.SoundAsync();
        var facts = WorkspaceFacts.All.ToDictionary(f => f.Key, f => f.Key == fact ? Unreadable : f.Value);
        var run = await SampleRun.JudgeAsync(SampleRun.Sample.Source(), facts: facts);

        bool On(IsoResult r) => r.Documents.Any(d => d.Contains($"/workspace.{fact}/", StringComparison.Ordinal));
        Differences.AssertNone(Differences.AfterLoss(sound.Results, run.Results, On).Where(l => !Excepted(fact, l)));
        Assert.All(run.Results.Where(On), r => Assert.Equal(IsoStatus.NotEvaluated, r.Status));
        Assert.All(
            run.Ledger.Where(o => o.Call.Service == AwsCall.Workspace),
            o => Assert.Equal(o.Call.Operation == fact ? IsoReason.Error : null, o.Error?.Reason));
        Assert.Equal(88, VerdictService.RollUp(run.Results).Count);
    }

    // Without the exceptions their findings count again: that is worse, as it must be. Nor does a finding know that its exception expired.
    private static bool Excepted(string fact, string line) => fact == WorkspaceFacts.Exceptions
        && (line.Contains("Excepted(", StringComparison.Ordinal) || line.Contains("Fail(ExceptionExpired) -> Fail(None)", StringComparison.Ordinal));

    private static JObject Unreadable(Organisation organisation) => throw new IsoOpsException(
        "WorkspaceFileUnreadable", IsoError.ReadOrWrite, new LocalText("読めません", "cannot be read"));
}
