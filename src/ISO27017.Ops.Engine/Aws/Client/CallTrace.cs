namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>Counts what one call costs, over all its pages. Belongs to one call, whose requests follow one another.</summary>
/// <param name="time">The clock.</param>
/// <param name="limit">Is cancelled when the time is up; null means that there is no limit.</param>
/// <param name="span">The time for the whole call. It begins with the first request, not with waiting for a turn.</param>
internal sealed class CallTrace(TimeProvider time, CancellationTokenSource? limit = null, TimeSpan? span = null) : IDisposable
{
    private ITimer? _timer;

    /// <summary>HTTP requests made.</summary>
    public int Attempts { get; private set; }

    /// <summary>Refusals because of the rate, since the last good page.</summary>
    public int Throttles { get; set; }

    /// <summary>Failures on the way, since the last good page.</summary>
    public int Failures { get; set; }

    /// <summary>Times that the clock had to be corrected.</summary>
    public int Skews { get; set; }

    /// <summary>When the first refusal since the last good page came.</summary>
    public DateTimeOffset? ThrottledSince { get; set; }

    /// <summary>When the first request went out.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>The time for the whole call.</summary>
    public TimeSpan Limit { get; } = span ?? Timeout.InfiniteTimeSpan;

    /// <summary>Whether the time is up, or the call cancelled.</summary>
    public bool LimitReached => limit is { IsCancellationRequested: true };

    /// <summary>A request goes out.</summary>
    public void Sending()
    {
        Attempts++;
        if (StartedAt is not null)
            return;
        StartedAt = time.GetUtcNow();
        if (limit is not null)
            _timer = time.CreateTimer(_ => End(), null, Limit, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => _timer?.Dispose();

    /// <summary>A page came: patience begins anew.</summary>
    public void Succeeded()
    {
        Throttles = Failures = 0;
        ThrottledSince = null;
    }

    private void End()
    {
        try
        {
            limit!.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // The call ended at the same moment
        }
    }
}
