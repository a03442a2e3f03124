namespace ISO27017.Ops.Engine.Documents;

/// <summary>Answers calls: AWS itself, an evidence package, or the built-in sample organisation.</summary>
/// <remarks>An implementation is asked by many threads at once. It never throws for a call that failed: the outcome says so.
/// It throws <see cref="OperationCanceledException"/> only when <c>cancel</c> was signalled.</remarks>
internal interface IDocumentSource : IAsyncDisposable
{
    /// <summary>Asks once, with all pages and retries.</summary>
    Task<CallOutcome> AskAsync(AwsCall call, CancellationToken cancel);
}
