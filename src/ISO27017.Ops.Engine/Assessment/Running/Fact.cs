using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Workspace.Facts;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>What the workspace said when the run asked it.</summary>
/// <param name="Answer">The answer; null if there is no workspace, or it could not say.</param>
/// <param name="Doubt">Why it could not say; null otherwise.</param>
/// <param name="Document">The document; null if it was not asked.</param>
/// <param name="At">When it answered.</param>
internal sealed record Fact(JObject? Answer, Judgement? Doubt, string? Document, DateTimeOffset At)
{
    /// <summary>Asks for what people attested.</summary>
    public static Task<Fact> AttestationsAsync(AssessmentRun run, CancellationToken cancel) => OfAsync(run, WorkspaceFacts.Attestations, cancel);

    /// <summary>Asks for what is excepted.</summary>
    public static Task<Fact> ExceptionsAsync(AssessmentRun run, CancellationToken cancel) => OfAsync(run, WorkspaceFacts.Exceptions, cancel);

    /// <summary>Asks for the register: nothing is judged by it alone, but an evidence package without it could not be compared.</summary>
    public static Task<Fact> RegisterAsync(AssessmentRun run, CancellationToken cancel) => OfAsync(run, WorkspaceFacts.Register, cancel);

    /// <summary>Asks what must not change unnoticed.</summary>
    public static Task<Fact> BaselineAsync(AssessmentRun run, CancellationToken cancel) => OfAsync(run, WorkspaceFacts.Baseline, cancel);

    /// <summary>Asks which changes were decided.</summary>
    public static Task<Fact> ChangesAsync(AssessmentRun run, CancellationToken cancel) => OfAsync(run, WorkspaceFacts.Changes, cancel);

    private static async Task<Fact> OfAsync(AssessmentRun run, string operation, CancellationToken cancel)
    {
        switch (run.Plan.Answers)
        {
            case WorkspaceAnswers.None:
                return new Fact(null, null, null, run.AsOf);
            case WorkspaceAnswers.NotPlanned:
                return new Fact(null, Judgement.NotEvaluated(IsoReason.NotPlanned), null, run.AsOf);
            default:
                var call = new AwsCall(run.Plan.Home.Id, AwsCall.Global, AwsCall.Workspace, operation, []);
                var outcome = await run.Desk.AskAsync(call, null, cancel).ConfigureAwait(false);
                return outcome.Answer is JObject answer
                    ? new Fact(answer, null, call.Key, outcome.At)
                    : new Fact(null, Judgement.NotEvaluated(outcome.Error?.Reason ?? IsoReason.Error, outcome.Error?.Message), call.Key, outcome.At);
        }
    }
}
