using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Tables;

/// <summary>What was approved not to count.</summary>
internal static class ExceptionColumns
{
    public static IReadOnlyList<Column<ExceptionUse>> All { get; } =
    [
        new(ReportTexts.Id, 12, (_, u) => u.Entry.Id),
        new(ReportTexts.Check, 18, (_, u) => u.Entry.Check),
        new(ReportTexts.Account, 14, (_, u) => u.Entry.Account),
        new(ReportTexts.Region, 15, (_, u) => u.Entry.Region),
        new(ReportTexts.Resource, 36, (_, u) => u.Entry.Resource, Wrap: true),
        new(ReportTexts.Expires, 12, (_, u) => u.Entry.Expires),
        new(ReportTexts.State, 34, (m, u) => u.State(m), Wrap: true),
        new(ReportTexts.Covered, 10, (_, u) => u.Matched),
        new(ReportTexts.Reason, 40, (_, u) => u.Entry.Reason, Wrap: true),
        new(ReportTexts.Owner, 16, (_, u) => u.Entry.Owner, Wrap: true),
        new(ReportTexts.Approver, 16, (_, u) => u.Entry.Approver, Wrap: true),
        new(ReportTexts.Ticket, 14, (_, u) => u.Entry.Ticket, Wrap: true),
        new(ReportTexts.CreatedOn, 12, (_, u) => u.Entry.CreatedOn),
    ];
}
