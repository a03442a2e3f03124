using System.Collections.Concurrent;
using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Validation.Samples;

/// <summary>Answers calls from a query's sample, wherever they are asked.</summary>
internal sealed class QuerySampleSource(IReadOnlyList<JObject> answers, DateTimeOffset asOf) : IDocumentSource
{
    /// <summary>The only region there is.</summary>
    public const string Region = "ap-northeast-1";

    private static readonly JObject Regions = new() { ["Regions"] = new JArray(new JObject { ["RegionName"] = Region }) };
    private readonly ConcurrentQueue<string> _unanswered = [];

    /// <summary>Calls for which nothing is written.</summary>
    public IEnumerable<string> Unanswered => _unanswered;

    /// <inheritdoc/>
    public Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(Answer(call) with { At = asOf, Attempts = 1, Pages = 1 });
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private CallOutcome Answer(AwsCall call)
    {
        var name = $"{call.Service}:{call.Operation}";
        var asked = CanonicalJson.Write(call.Parameters);
        var fitting = answers.Where(a => (string?)a["call"] == name
            && (a["region"] is not { } region || (string?)region == call.Region)
            && (a["account"] is not { } account || (string?)account == call.AccountId)).ToList();
        // The times of a call are not worth writing: what is written must be in the call, and the one that says most is meant
        var answer = fitting.Where(a => a["with"] is null || SubsetMatch.Holds(call.Parameters, a["with"]!))
            .MaxBy(a => (a["with"] as JObject)?.Descendants().Count() ?? -1);
        if (answer is null && name == "ec2:DescribeRegions") return new CallOutcome { Call = call, Answer = Regions.DeepClone(), HttpStatus = 200 };
        if (answer is null) _unanswered.Enqueue($"{name} {asked}");
        var code = answer is null ? "NotInSample" : (string?)answer["error"];
        return code is null
            ? new CallOutcome { Call = call, Answer = answer!["answer"]!.DeepClone(), HttpStatus = 200 }
            : new CallOutcome { Call = call, Error = new AwsError(code, code, ErrorReasons.Of(code, 400).Reason, Retryable: false), HttpStatus = 400 };
    }
}
