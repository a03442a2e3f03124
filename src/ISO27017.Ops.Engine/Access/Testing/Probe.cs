using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Access.Testing;

/// <summary>Finds out by asking: the first page of a call that needs to know nothing.</summary>
internal sealed class Probe(Func<AwsCall, CancellationToken, Task<CallOutcome>> ask, ExpressionPool expressions, IsoAccount account)
{
    // A probe that takes longer says nothing about permissions.
    private static readonly TimeSpan _limit = TimeSpan.FromSeconds(30);

    /// <summary>What AWS answers in a region, or in <see cref="AwsCall.Global"/>.</summary>
    public async Task<Finding> AskAsync(NeededCall needed, string region, CancellationToken cancel)
    {
        var about = new JObject { ["_account"] = RunFrame.Describe(account), ["_region"] = region };
        var (call, gap) = expressions.Use(w => CallMaker.Write(w, needed.Call, new Cell(account.Id, region), about));
        if (call is null)
            return Finding.Open(Finding.Said(gap?.Detail));
        var outcome = await ask(call with { MostPages = 1, Limit = _limit }, cancel).ConfigureAwait(false);
        return outcome.Error switch
        {
            null => Finding.Yes,
            { Reason: IsoReason.AccessDenied } e => Finding.No(RefusalWords.CauseOf(e.Message), Finding.Said($"{e.Code} {e.Message}".TrimEnd())),
            // Whether the caller may is decided before it is looked whether there is something, or the service is on
            { Reason: IsoReason.NotEnabled or IsoReason.SubscriptionRequired } => Finding.Yes,
            { } e when needed.Call.Absent.ContainsKey(e.Code) => Finding.Yes,
            { } e => Finding.Open(Finding.Said($"{call.Service}:{call.Operation}: {e.Code} {e.Message}".TrimEnd())),
        };
    }
}
