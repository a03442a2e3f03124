namespace ISO27017.Ops.Engine.Reports.Machine;

/// <summary>The severity of a result.</summary>
internal static class Severities
{
    /// <summary>The severity of <paramref name="result"/>.</summary>
    public static SeverityLevel Of(IsoResult result) => Outcomes.Of(result.Status) switch
    {
        Outcome.Satisfied or Outcome.NotApplicable => SeverityLevel.Informational,
        Outcome.Accepted => SeverityLevel.Low,
        _ when result.Advisory || result.Status == IsoStatus.DocumentOutdated => SeverityLevel.Low,
        _ => SeverityLevel.Medium,
    };
}
