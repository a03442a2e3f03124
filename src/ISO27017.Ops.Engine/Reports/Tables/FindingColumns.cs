using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Tables;

/// <summary>What somebody has to look after: not as declared, or not seen.</summary>
internal static class FindingColumns
{
    private const int Longest = 600;

    public static IReadOnlyList<Column<IsoResult>> All { get; } =
    [
        new(ReportTexts.Status, 17, (_, r) => StatusLook.Of(r.Status)),
        new(ReportTexts.Control, 10, (_, r) => r.ControlId),
        new(ReportTexts.Role, 7, (_, r) => r.Role.ToString()),
        new(ReportTexts.Check, 17, (_, r) => r.CheckId),
        new(ReportTexts.CheckTitle, 34, (m, r) => m.T(r.Texts), Wrap: true),
        new(ReportTexts.Account, 14, (_, r) => r.AccountId),
        new(ReportTexts.AccountName, 18, (m, r) => m.AccountName(r.AccountId), Wrap: true),
        new(ReportTexts.Region, 15, (_, r) => r.Region),
        new(ReportTexts.Resource, 36, (_, r) => r.ResourceId, Wrap: true),
        new(ReportTexts.Message, 36, (m, r) => m.T(r.Messages), Wrap: true),
        new(ReportTexts.WasExpected, 34, (_, r) => ShortText.Of(r.Expected ?? string.Empty, Longest), Wrap: true),
        new(ReportTexts.WasObserved, 34, (_, r) => ShortText.Of(r.Observed ?? string.Empty, Longest), Wrap: true),
    ];

    /// <summary>The rows: what failed, documents that are behind, what was not seen.</summary>
    public static IReadOnlyList<IsoResult> Rows(ReportModel model) =>
    [
        .. model.Results.Where(r => !r.Advisory && r.Status is IsoStatus.Fail or IsoStatus.DocumentOutdated or IsoStatus.NotEvaluated)
            .OrderBy(r => r.Status == IsoStatus.NotEvaluated ? 2 : r.Status == IsoStatus.DocumentOutdated ? 1 : 0),
    ];
}
