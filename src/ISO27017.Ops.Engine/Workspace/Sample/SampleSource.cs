using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Engine.Catalog.Reading;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Sample;

/// <summary>Answers calls from written answers: those with the call's exact parameters, else the one for any parameters.</summary>
internal sealed class SampleSource : IDocumentSource
{
    /// <summary>The folder that answers for every region without one of its own.</summary>
    public const string Elsewhere = "elsewhere";

    /// <summary>The error code of a call that nobody wrote an answer for.</summary>
    public const string NotInSample = "NotInSample";

    private readonly ILookup<string, JObject> _answers;
    private readonly HashSet<string> _regions;
    private readonly DateTimeOffset _asOf;

    /// <summary>Takes the answers, each with its account, region, service and call.</summary>
    public SampleSource(IReadOnlyList<JObject> answers, DateTimeOffset asOf)
    {
        _asOf = asOf;
        _answers = answers.ToLookup(a => Key(a.Text("account"), a.Text("region"), a.Text("service"), a.Text("call")), StringComparer.Ordinal);
        _regions = answers.Select(a => a.Text("account") + "/" + a.Text("region")).ToHashSet(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(Answer(call));
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private CallOutcome Answer(AwsCall call)
    {
        var own = call.Region == AwsCall.Global || _regions.Contains(call.AccountId + "/" + call.Region);
        var candidates = _answers[Key(call.AccountId, own ? call.Region : Elsewhere, call.Service, call.Operation)].ToList();
        var written = candidates.FirstOrDefault(c => c["with"] is JObject with && Same(with, call.Parameters))
            ?? candidates.FirstOrDefault(c => !c.ContainsKey("with"));
        return written is null ? Missing(call) : Outcome(call, written);
    }

    private static bool Same(JObject written, JObject asked) =>
        CanonicalJson.Write(written) == CanonicalJson.Write(asked);

    private CallOutcome Outcome(AwsCall call, JObject written)
    {
        if (written["error"] is not JObject error)
            return Made(call, 200) with { Answer = written["answer"]!.DeepClone() };
        var (code, status) = (error.Text("code"), (int?)error["status"] ?? 400);
        var reason = ErrorReasons.Of(code, status).Reason;
        return Made(call, status) with { Error = new AwsError(code, error.Text("message"), reason, Retryable: false) };
    }

    private CallOutcome Missing(AwsCall call) => Made(call, null) with
    {
        Error = new AwsError(
            NotInSample, $"the sample organisation has no answer for {call.Service}:{call.Operation} in {call.AccountId} {call.Region}",
            IsoReason.MissingEvidence, Retryable: false),
    };

    private CallOutcome Made(AwsCall call, int? status) => new()
    {
        Call = call, Attempts = 1, Pages = 1, HttpStatus = status, RequestId = "sample", At = _asOf,
    };

    private static string Key(string account, string region, string service, string operation) =>
        $"{account}/{region}/{service}:{operation}";
}
