using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Evidence.Handover.Buckets;

/// <summary>A request to a bucket that did not succeed, however often it was repeated.</summary>
internal sealed class BucketException(BucketRequest request, AwsError error, int status, Exception cause)
    : Exception($"{request.Operation} {request.Key}: {error.Code} {error.Message}", cause)
{
    /// <summary>What was asked.</summary>
    public BucketRequest Request { get; } = request;

    /// <summary>What S3 said, or what went wrong on the way.</summary>
    public AwsError Error { get; } = error;

    /// <summary>The HTTP status; 0 if there was no answer.</summary>
    public int Status { get; } = status;

    /// <summary>Whether there is something under the key that the request must not replace.</summary>
    public bool IsTaken => Status == 412 || Error.Code == "PreconditionFailed";

    /// <summary>Whether another writer was at the same key at the same time, perhaps at the same upload.</summary>
    public bool IsConflict => Error.Code is "ConditionalRequestConflict" or "OperationAborted" or "NoSuchUpload" or "InvalidPart";

    /// <summary>Whether what was asked about does not exist.</summary>
    public bool IsMissing => Status == 404;

    /// <summary>Whether the caller may not.</summary>
    public bool IsDenied => Error.Reason == IsoReason.AccessDenied;
}
