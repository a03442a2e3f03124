using ISO27017.Ops.Engine.Reports.Content;
using ISO27017.Ops.Engine.Workspace.Entries;

namespace ISO27017.Ops.Engine.Reports.Tables;

/// <summary>People's words, what is due first, then by the day on which they end.</summary>
internal static class AttestationColumns
{
    public static IReadOnlyList<Column<AttestationTerm>> All { get; } =
    [
        new(ReportTexts.ValidUntil, 12, (_, t) => t.ValidUntil),
        new(ReportTexts.DaysLeft, 10, (m, t) => t.ValidUntil?.DayNumber - EntryDay.Of(m.Run.AsOf).DayNumber),
        new(ReportTexts.State, 17, (_, t) => StatusLook.Of(t.Result.Status)),
        new(ReportTexts.Id, 17, (_, t) => t.Result.CheckId),
        new(ReportTexts.ControlTitle, 26, (m, t) => m.ControlTitle(t.Result.ControlId), Wrap: true),
        new(ReportTexts.Role, 7, (_, t) => t.Result.Role.ToString()),
        new(ReportTexts.Artefact, 42, (m, t) => m.T(t.Result.Texts), Wrap: true),
        new(ReportTexts.Message, 38, (m, t) => m.T(t.Result.Messages), Wrap: true),
        new(ReportTexts.PerformedBy, 16, (_, t) => t.PerformedBy, Wrap: true),
        new(ReportTexts.ApprovedBy, 16, (_, t) => t.ApprovedBy, Wrap: true),
        new(ReportTexts.PerformedOn, 12, (_, t) => t.PerformedOn),
        new(ReportTexts.Artefacts, 38, (_, t) => string.Join("\n", t.Artefacts), Wrap: true),
    ];
}
