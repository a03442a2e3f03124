namespace ISO27017.Ops.Engine.Assessment.Verdicts;

/// <summary>Which of several statuses stands for all of them.</summary>
internal static class Severity
{
    // The worst first.
    private static readonly IsoStatus[] _worstFirst =
    [
        IsoStatus.Fail, IsoStatus.DocumentOutdated, IsoStatus.NotEvaluated, IsoStatus.AttestationExpired,
        IsoStatus.AttestationRequired, IsoStatus.Excepted, IsoStatus.Pass, IsoStatus.Attested, IsoStatus.NotApplicable,
    ];

    /// <summary>The place of a status, the worst at 0.</summary>
    public static int Of(IsoStatus status) => Array.IndexOf(_worstFirst, status);

    /// <summary>The worst; null of none.</summary>
    public static IsoStatus? Worst(IEnumerable<IsoStatus> statuses)
    {
        var worst = statuses.Select(Of).DefaultIfEmpty(-1).Min();
        return worst < 0 ? null : _worstFirst[worst];
    }
}
