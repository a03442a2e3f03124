namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>How long and how often AWS is asked. The defaults are for AWS itself; tests shorten them.</summary>
internal sealed record CallLimits
{
    /// <summary>Requests under way at once, over all accounts.</summary>
    public int Concurrency { get; init; } = 16;

    /// <summary>The time for a connection to be made.</summary>
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>The time for one request with its whole answer.</summary>
    public TimeSpan Attempt { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The time for a call with its pages, if the call does not say.</summary>
    public TimeSpan Call { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>The first wait before asking again.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest wait before asking again.</summary>
    public TimeSpan LongestDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a call goes on while AWS refuses because of the rate and nothing succeeds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>How often a request is repeated after a failure on the way.</summary>
    public int Repeats { get; init; } = 4;

    /// <summary>Repeats after failures on the way that a whole run may spend; every success gives some back.</summary>
    public int SharedRepeats { get; init; } = 60;

    /// <summary>Whether the slow services are asked at the rate that AWS documents.</summary>
    public bool KeepRates { get; init; } = true;
}
