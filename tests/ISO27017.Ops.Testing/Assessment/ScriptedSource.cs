using System.Collections.Concurrent;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Testing.Assessment;

/// <summary>Answers calls from a script and remembers what was asked.</summary>
internal sealed class ScriptedSource : IDocumentSource
{
    private readonly List<Func<AwsCall, CallOutcome?>> _script = [];

    /// <summary>Every call, in the order in which it came.</summary>
    public ConcurrentQueue<AwsCall> Asked { get; } = [];

    /// <summary>Runs before each answer; a test can wait, cancel or count here.</summary>
    public Func<AwsCall, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Answers an operation with JSON wherever and however it is asked, unless a later line says otherwise.</summary>
    public ScriptedSource Answer(string operation, string json, string? account = null, string? region = null, string? with = null) =>
        Add(operation, account, region, with, c => new CallOutcome { Call = c, Answer = Json.Parse(json), HttpStatus = 200 });

    /// <summary>Answers with an error.</summary>
    public ScriptedSource Fail(string operation, string code, IsoReason reason, string? account = null, string? region = null, string? with = null) =>
        Add(operation, account, region, with, c => new CallOutcome { Call = c, Error = new AwsError(code, "told so", reason, false), HttpStatus = 403 });

    /// <summary>Answers with some pages of more.</summary>
    public ScriptedSource CutOff(string operation, string json) =>
        Add(operation, null, null, null, c => new CallOutcome
        {
            Call = c, Answer = Json.Parse(json), Truncated = true, Error = new AwsError("Timeout", "limit", IsoReason.Truncated, true),
        });

    public async Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel)
    {
        Asked.Enqueue(call);
        await Before(call, cancel);
        cancel.ThrowIfCancellationRequested();
        var outcome = Enumerable.Reverse(_script).Select(s => s(call)).FirstOrDefault(o => o is not null)
            ?? new CallOutcome { Call = call, Error = new AwsError("NotScripted", call.Key, IsoReason.Error, false) };
        return outcome with { At = EngineScene.Now, Attempts = 1, Pages = 1 };
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private ScriptedSource Add(string operation, string? account, string? region, string? with, Func<AwsCall, CallOutcome> answer)
    {
        _script.Add(c => $"{c.Service}:{c.Operation}" == operation
            && (account ?? c.AccountId) == c.AccountId
            && (region ?? c.Region) == c.Region
            && (with is null || CanonicalJson.Write(Json.Parse(with)) == CanonicalJson.Write(c.Parameters))
            ? answer(c)
            : null);
        return this;
    }
}
