namespace ISO27017.Ops.Engine.Reports.Tables;

/// <summary>The results, one a row.</summary>
internal static class ResultColumns
{
    /// <summary>All that is known of a result.</summary>
    public static IReadOnlyList<Column<IsoResult>> All { get; } =
    [
        new(ReportTexts.Control, 10, (_, r) => r.ControlId),
        new(ReportTexts.ControlTitle, 28, (m, r) => m.ControlTitle(r.ControlId), Wrap: true),
        new(ReportTexts.Role, 7, (_, r) => r.Role.ToString()),
        new(ReportTexts.Check, 17, (_, r) => r.CheckId),
        new(ReportTexts.Rule, 14, (_, r) => r.Rule),
        new(ReportTexts.CheckTitle, 36, (m, r) => m.T(r.Texts), Wrap: true),
        new(ReportTexts.Kind, 7, (_, r) => r.Kind.ToString()),
        new(ReportTexts.Status, 17, (_, r) => StatusLook.Of(r.Status)),
        new(ReportTexts.StatusCode, 18, (_, r) => r.Status.ToString()),
        new(ReportTexts.OriginalStatus, 18, (_, r) => r.OriginalStatus.ToString()),
        new(ReportTexts.ReasonCode, 18, (_, r) => r.Reason == IsoReason.None ? null : r.Reason.ToString()),
        new(ReportTexts.AdvisoryOnly, 8, (m, r) => r.Advisory ? m.T(ReportTexts.Yes) : null),
        new(ReportTexts.Account, 14, (_, r) => r.AccountId),
        new(ReportTexts.AccountName, 20, (m, r) => m.AccountName(r.AccountId)),
        new(ReportTexts.Region, 15, (_, r) => r.Region),
        new(ReportTexts.Resource, 40, (_, r) => r.ResourceId),
        new(ReportTexts.Message, 44, (m, r) => m.T(r.Messages), Wrap: true),
        new(ReportTexts.WasExpected, 40, (_, r) => r.Expected),
        new(ReportTexts.WasObserved, 40, (_, r) => r.Observed),
        new(ReportTexts.SeenAt, 17, (_, r) => r.CollectedAt),
        new(ReportTexts.Documents, 40, (_, r) => string.Join(' ', r.Documents)),
    ];
}
