using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Testing.Assessment;

namespace ISO27017.Ops.Engine.Tests.Assessment.Collection;

public class CallDeskTests
{
    private static readonly AwsCall _call = new(EngineScene.First, EngineScene.Tokyo, "ec2", "DescribeVolumes", []);

    [Fact]
    public async Task An_answer_that_cannot_be_kept_is_an_error_that_the_ledger_and_its_document_tell()
    {
        using var spool = new DocumentSpool(() => throw new IOException("full"));
        var desk = new CallDesk(new ScriptedSource().Answer("ec2:DescribeVolumes", """{"Volumes":[]}"""), spool, null, TimeProvider.System);

        var outcome = await desk.AskAsync(_call, null, CancellationToken.None);

        Assert.Null(outcome.Answer);
        Assert.Equal(IsoReason.Error, outcome.Error!.Reason);
        Assert.Equal("DocumentNotKept", Assert.Single(desk.Ledger).Error!.Code);
        Assert.Equal("DocumentNotKept", spool.Read(_call.Key).Error!.Code);
    }
}
