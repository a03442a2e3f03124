namespace ISO27017.Ops.Engine.Documents;

/// <summary>What AWS, or the way to AWS, answered instead of a document.</summary>
/// <param name="Code">The service's error code; for trouble on the way a name of ours, such as <c>ConnectionFailed</c>.</param>
/// <param name="Message">The service's message, as it came.</param>
/// <param name="Reason">What it means for a verdict.</param>
/// <param name="Retryable">Whether asking again may help.</param>
internal sealed record AwsError(string Code, string Message, IsoReason Reason, bool Retryable);
