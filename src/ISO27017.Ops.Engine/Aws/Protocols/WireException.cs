using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Aws.Protocols;

/// <summary>A call that the protocol layer cannot make, or an answer in which there is no document. The only exception that
/// leaves this layer.</summary>
internal sealed class WireException(AwsError error, Exception? cause = null) : Exception($"{error.Code}: {error.Message}", cause)
{
    /// <summary>Parameters that do not fit the operation.</summary>
    public const string InvalidRequest = "InvalidRequest";

    /// <summary>An answer that cannot be read: cut off, not the protocol's, hostile.</summary>
    public const string MalformedAnswer = "MalformedAnswer";

    /// <summary>Pages that lead back to an earlier page.</summary>
    public const string EndlessPages = "EndlessPages";

    /// <summary>What to report as the call's outcome.</summary>
    public AwsError Error { get; } = error;

    /// <summary>Parameters that do not fit: asking again cannot help.</summary>
    public static WireException Invalid(string message) =>
        new(new AwsError(InvalidRequest, message, IsoReason.Error, Retryable: false));

    /// <summary>An answer that cannot be read: another try may bring a whole one.</summary>
    public static WireException Malformed(string message, Exception? cause = null) =>
        new(new AwsError(MalformedAnswer, message, IsoReason.Error, Retryable: true), cause);
}
