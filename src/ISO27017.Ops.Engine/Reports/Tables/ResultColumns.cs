namespace ISO27017.Ops.Engine.Reports.Tables;

/// <summary>The results, one a row.</summary>
internal static class ResultColumns
{
    /// <summary>How many of the first columns a reader of paper needs.</summary>
    public const int OnPaper = 13;

    /// <summary>All that is known of a result.</summary>
    public static IReadOnlyList<Column<IsoResult>> All { get; } =
    [
        new(ReportTexts.Control, 10, (_, r) => r.ControlId),
        new(ReportTexts.ControlTitle, 24, (m, r) => m.ControlTitle(r.ControlId), Wrap: true),
        new(ReportTexts.Role, 7, (_, r) => r.Role.ToString()),
        new(ReportTexts.Check, 17, (_, r) => r.CheckId),
        new(ReportTexts.Rule, 12, (_, r) => r.Rule, Wrap: true),
        new(ReportTexts.CheckTitle, 36, (m, r) => m.T(r.Texts), Wrap: true),
        new(ReportTexts.Status, 17, (_, r) => StatusLook.Of(r.Status)),
        new(ReportTexts.Message, 36, (m, r) => m.T(r.Messages), Wrap: true),
        new(ReportTexts.Account, 14, (_, r) => r.AccountId),
        new(ReportTexts.AccountName, 18, (m, r) => m.AccountName(r.AccountId), Wrap: true),
        new(ReportTexts.Region, 15, (_, r) => r.Region),
        new(ReportTexts.Resource, 36, (_, r) => r.ResourceId, Wrap: true),
        new(ReportTexts.SeenAt, 17, (_, r) => r.CollectedAt),
        new(ReportTexts.Kind, 7, (_, r) => r.Kind.ToString()),
        new(ReportTexts.StatusCode, 19, (_, r) => r.Status.ToString()),
        new(ReportTexts.OriginalStatus, 22, (_, r) => r.OriginalStatus.ToString()),
        new(ReportTexts.ReasonCode, 18, (_, r) => r.Reason == IsoReason.None ? null : r.Reason.ToString()),
        new(ReportTexts.AdvisoryOnly, 9, (m, r) => r.Advisory ? m.T(ReportTexts.Yes) : null),
        new(ReportTexts.WasExpected, 40, (_, r) => r.Expected),
        new(ReportTexts.WasObserved, 40, (_, r) => r.Observed),
        new(ReportTexts.Documents, 40, (_, r) => string.Join(' ', r.Documents)),
    ];
}
