using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Facts;

/// <summary>Answers what is asked of the organisation's own workspace, and hands everything else on.</summary>
/// <param name="inner">Answers for AWS.</param>
/// <param name="organisation">The workspace; null if there is none.</param>
/// <param name="facts">What it can be asked.</param>
/// <param name="time">Tells when an answer was given.</param>
internal sealed class WorkspaceSource(
    IDocumentSource inner, Organisation? organisation, IReadOnlyDictionary<string, Func<Organisation, JObject>> facts, TimeProvider time) : IDocumentSource
{
    /// <summary>The error code where there is no workspace.</summary>
    public const string NoWorkspace = "NoWorkspace";

    private const string NoLedger = "NoLedger";

    /// <inheritdoc/>
    public Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel) => call.Service == AwsCall.Workspace
        ? Task.Run(() => Answer(call), cancel)
        : inner.AskAsync(call, cancel);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private CallOutcome Answer(AwsCall call)
    {
        var start = time.GetTimestamp();
        var (answer, error) = Ask(call.Operation);
        return new CallOutcome
        {
            Call = call,
            Answer = answer,
            Error = error,
            Attempts = 1,
            Pages = answer is null ? 0 : 1,
            Duration = time.GetElapsedTime(start),
            At = time.GetUtcNow(),
        };
    }

    private (JObject? Answer, AwsError? Error) Ask(string operation)
    {
        if (organisation is null)
        {
            return (null, Error(NoWorkspace, IsoReason.MissingParameter, new LocalText(
                "ワークスペースがありません。New-IsoWorkspace で作るか、-Workspace で指定してください。",
                "There is no workspace: make one with New-IsoWorkspace, or name it with -Workspace.")));
        }

        if (!facts.TryGetValue(operation, out var fact))
            return (null, Error("UnknownFact", IsoReason.Unsupported, new LocalText(operation, operation)));
        try
        {
            return (fact(organisation), null);
        }
        catch (IsoOpsException e)
        {
            // What nobody declared is for the organisation to say, as a parameter is.
            return (null, Error(e.Id, e.Id == NoLedger ? IsoReason.MissingParameter : IsoReason.Error, e.Texts));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A file that nobody foresaw must not end the run: what rests on it is not evaluated.
            var text = $"{e.GetType().Name}: {e.Message}";
            return (null, Error("WorkspaceNotRead", IsoReason.Error, new LocalText(text, text)));
        }
    }

    // A document has one text: it must be readable whatever the language in which it is read one day.
    private static AwsError Error(string code, IsoReason reason, LocalText text) =>
        new(code, text.Ja == text.En ? text.En : $"{text.Ja} / {text.En}", reason, Retryable: false);
}
