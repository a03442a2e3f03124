using ISO27017.Ops.Engine.Aws.Protocols;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>What an exception of a request means as the outcome of a call.</summary>
internal static class CallErrors
{
    /// <summary>No connection could be made.</summary>
    public const string ConnectionFailed = "ConnectionFailed";

    /// <summary>The connection broke, or what came is not a whole answer.</summary>
    public const string BrokenAnswer = "BrokenAnswer";

    /// <summary>No complete answer came in time.</summary>
    public const string TimedOut = "TimedOut";

    /// <summary>The error of <paramref name="exception"/>.</summary>
    public static AwsError Of(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case AwsHttpException answered:
                    return answered.Error;
                case WireException wire:
                    return wire.Error;
                case TimeoutException:
                    return new AwsError(TimedOut, e.Message, IsoReason.Timeout, Retryable: true);
            }
        }

        return WayTrouble.IsNoConnection(exception)
            ? new AwsError(ConnectionFailed, WayTrouble.Describe(exception), IsoReason.Error, Retryable: true)
            : new AwsError(BrokenAnswer, exception.GetBaseException().Message, IsoReason.Error, Retryable: true);
    }
}
