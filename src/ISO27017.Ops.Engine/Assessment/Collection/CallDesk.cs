using System.Collections.Concurrent;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Documents.Secrets;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>Asks each call once a run, keeps the answer on disk, and the ledger of all calls in memory.</summary>
internal sealed class CallDesk(IDocumentSource source, DocumentSpool spool, IRunObserver? observer, TimeProvider time, SecretScrubber? secrets = null)
{
    // A credential report is ready within seconds. Waiting longer would hide that it never comes.
    private const int MostTries = 20;
    private static readonly TimeSpan _pause = TimeSpan.FromSeconds(2);

    private readonly SecretScrubber _secrets = secrets ?? new SecretScrubber();
    private readonly ConcurrentDictionary<string, Lazy<Task<Entry>>> _asked = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _absent = new(StringComparer.Ordinal);

    /// <summary>Every call that was answered, without the answers, by the order of their keys.</summary>
    public IReadOnlyCollection<CallOutcome> Ledger =>
        [.. _asked.Values
            .Where(v => v.IsValueCreated && v.Value.IsCompletedSuccessfully)
            .Select(v => v.Value.Result.Outcome)
            .OrderBy(o => o.Call.Key, StringComparer.Ordinal)];

    /// <summary>How many calls were answered.</summary>
    public int Count => _asked.Values.Count(v => v.IsValueCreated && v.Value.IsCompletedSuccessfully);

    /// <summary>Notes that a call's error was taken as an answer.</summary>
    public void TakeAsAnswer(string key) => _absent[key] = true;

    /// <summary>True if the call's error was taken as an answer.</summary>
    public bool IsAbsent(string key) => _absent.ContainsKey(key);

    /// <summary>The outcome of <paramref name="call"/>, asked now or before. The answer is shared: it must not be changed.</summary>
    /// <param name="call">The call.</param>
    /// <param name="ready">For a job that AWS starts: whether the answer says that it is done. Otherwise the call is repeated.</param>
    /// <param name="cancel">Ends the waiting.</param>
    public async Task<CallOutcome> AskAsync(AwsCall call, Func<JToken, bool>? ready, CancellationToken cancel)
    {
        var entry = await _asked.GetOrAdd(call.Key, _ => new(() => AskOnceAsync(call, ready, cancel))).Value.ConfigureAwait(false);
        if (!entry.HasAnswer)
            return entry.Outcome;
        if (!entry.Answer.TryGetTarget(out var answer))
        {
            // Answers do not pile up in memory: what the collector took is read back from the run's folder.
            answer = Shared(spool.Read(call.Key).Answer!);
            entry.Answer.SetTarget(answer);
        }

        return entry.Outcome with { Answer = answer };
    }

    private async Task<Entry> AskOnceAsync(AwsCall call, Func<JToken, bool>? ready, CancellationToken cancel)
    {
        var outcome = await source.AskAsync(call, cancel).ConfigureAwait(false);
        for (var tries = 1; ready is not null && outcome.Answer is { } answer && !ready(answer); tries++)
        {
            if (tries == MostTries)
            {
                var late = new AwsError("NotReady", $"not ready after {tries} tries", IsoReason.Timeout, Retryable: true);
                outcome = outcome with { Answer = null, Error = late };
                break;
            }

            await Task.Delay(_pause, time, cancel).ConfigureAwait(false);
            outcome = await source.AskAsync(call, cancel).ConfigureAwait(false);
        }

        // Before anybody judges by it: whoever judges the document again sees the same.
        outcome = Kept(_secrets.Outcome(outcome));
        observer?.Called(
            call.AccountId, call.Region, $"{call.Service}:{call.Operation}", outcome.Error?.Code ?? "OK", outcome.Duration);
        return new Entry(
            outcome with { Answer = null }, new WeakReference<JToken>(outcome.Answer is { } shared ? Shared(shared) : null!), outcome.Answer is not null);
    }

    // An answer whose document cannot be kept (the disk is full) is no evidence: nothing is judged by it, and the ledger says so.
    private CallOutcome Kept(CallOutcome outcome)
    {
        try
        {
            spool.Write(outcome);
            return outcome;
        }
        catch (IsoOpsException e)
        {
            var lost = outcome with { Answer = null, Truncated = false, Error = new AwsError("DocumentNotKept", e.Texts.En, IsoReason.Error, Retryable: true) };
            spool.WriteLost(lost);
            return lost;
        }
    }

    // Given a parent, an answer is copied wherever an expression puts it into a list or an object; without one it would be moved.
    private static JToken Shared(JToken answer)
    {
        if (answer.Parent is null)
            _ = new JArray(answer);
        return answer;
    }

    private sealed record Entry(CallOutcome Outcome, WeakReference<JToken> Answer, bool HasAnswer);
}
