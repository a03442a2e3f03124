using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Documents;

/// <summary>What became of one call. Exactly one of <see cref="Answer"/> and <see cref="Error"/> is there, but for a call
/// that was cut off (<see cref="Truncated"/>), which has the pages so far and the error that ended it.</summary>
internal sealed record CallOutcome
{
    /// <summary>The call.</summary>
    public required AwsCall Call { get; init; }

    /// <summary>The JSON that <c>aws SERVICE OPERATION --output json</c> prints, pages joined.</summary>
    public JToken? Answer { get; init; }

    /// <summary>What came instead.</summary>
    public AwsError? Error { get; init; }

    /// <summary>True if the limit was reached with pages left.</summary>
    public bool Truncated { get; init; }

    /// <summary>The request id of the last page.</summary>
    public string? RequestId { get; init; }

    /// <summary>The HTTP status of the last page; null if no answer came.</summary>
    public int? HttpStatus { get; init; }

    /// <summary>HTTP requests made, retries and pages included.</summary>
    public int Attempts { get; init; }

    /// <summary>Pages joined.</summary>
    public int Pages { get; init; }

    /// <summary>From the first request to the last answer.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>When the last answer came, in UTC.</summary>
    public DateTimeOffset At { get; init; }
}
