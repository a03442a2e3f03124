namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>The outcome of a status, one table for every format.</summary>
internal static class Outcomes
{
    /// <summary>The outcome of <paramref name="status"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The status is none: a new one must be placed here before it can be reported.</exception>
    public static Outcome Of(IsoStatus status) => status switch
    {
        IsoStatus.Pass or IsoStatus.Attested => Outcome.Satisfied,
        IsoStatus.Fail or IsoStatus.DocumentOutdated or IsoStatus.AttestationExpired => Outcome.NotSatisfied,
        IsoStatus.NotEvaluated or IsoStatus.AttestationRequired => Outcome.Unknown,
        IsoStatus.Excepted => Outcome.Accepted,
        IsoStatus.NotApplicable => Outcome.NotApplicable,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "There is no such status."),
    };

    /// <summary>True for what somebody has to do something about, or has answered for: neither satisfied nor not applicable.</summary>
    public static bool IsOpen(IsoResult result) =>
        !result.Advisory && Of(result.Status) is Outcome.NotSatisfied or Outcome.Unknown or Outcome.Accepted;
}
