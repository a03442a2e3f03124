using System.Collections.Concurrent;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>Decides, for all calls of a run together, whether asking again is worth it.</summary>
/// <remarks>Refusals because of the rate are met with patience that any success renews, so a hard start changes no verdict; without
/// a success it ends at the same moment for all calls, so a run that is refused for ever ends too. Failures on the way cost
/// a shared account.</remarks>
internal sealed class RetryBudget(CallLimits limits, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, long> _quietSince = new();
    private long _fruitlessSince;
    private int _waiting;
    private int _repeats = limits.SharedRepeats;

    /// <summary>A request of <paramref name="operation"/> was answered, if only with a refusal.</summary>
    public void Succeeded(string operation)
    {
        Interlocked.Exchange(ref _fruitlessSince, 0);
        _quietSince.TryRemove(operation, out _);
        if (Volatile.Read(ref _repeats) < limits.SharedRepeats)
            Interlocked.Increment(ref _repeats);
    }

    /// <summary>Whether to go on after a refusal because of the rate.</summary>
    /// <param name="operation">The operation, as <c>service:Operation</c>.</param>
    /// <param name="trace">The call.</param>
    public bool MayGoOn(string operation, CallTrace trace)
    {
        var now = time.GetUtcNow();
        trace.Throttles++;
        trace.ThrottledSince ??= now;
        var run = Interlocked.CompareExchange(ref _fruitlessSince, now.UtcTicks, 0);
        var here = _quietSince.GetOrAdd(operation, now.UtcTicks);
        return WithinPatience(now, run == 0 ? now.UtcTicks : run)
            && WithinPatience(now, here)
            && WithinPatience(now, trace.ThrottledSince.Value.UtcTicks);
    }

    /// <summary>Whether to repeat after a failure on the way.</summary>
    /// <param name="trace">The call.</param>
    /// <param name="noConnection">True if there was no connection at all, which takes longest to find out.</param>
    public bool MayRepeat(CallTrace trace, bool noConnection) =>
        ++trace.Failures <= (noConnection ? 1 : limits.Repeats) && TakeRepeat();

    /// <summary>Waits before the next request of <paramref name="trace"/>.</summary>
    public async Task WaitAsync(CallTrace trace, CancellationToken cancel)
    {
        var waiting = Interlocked.Increment(ref _waiting);
        try
        {
            await Task.Delay(DelayOf(trace, waiting), time, cancel).ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>How long to wait before the next request of <paramref name="trace"/>: longer each time, never the same for two,
    /// and longer the more calls wait, so that they do not add up to the rate that was refused.</summary>
    public TimeSpan DelayOf(CallTrace trace, int waiting)
    {
        var longest = limits.LongestDelay.TotalMilliseconds * Math.Max(1.0, (double)waiting / limits.Concurrency);
        var doublings = Math.Min(Math.Max(trace.Throttles, trace.Failures) - 1, 20);
        var full = Math.Min(limits.FirstDelay.TotalMilliseconds * Math.Pow(2, Math.Max(doublings, 0)), longest);
#pragma warning disable CA5394 // Spreading requests is no secret
        return TimeSpan.FromMilliseconds(full * (0.5 + (Random.Shared.NextDouble() / 2)));
#pragma warning restore CA5394
    }

    private bool TakeRepeat()
    {
        var left = Volatile.Read(ref _repeats);
        while (left > 0)
        {
            var before = Interlocked.CompareExchange(ref _repeats, left - 1, left);
            if (before == left)
                return true;
            left = before;
        }

        return false;
    }

    private bool WithinPatience(DateTimeOffset now, long since) => now.UtcTicks - since < limits.Patience.Ticks;
}
