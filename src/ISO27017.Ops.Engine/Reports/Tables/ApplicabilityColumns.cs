using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Tables;

/// <summary>The statement of applicability: both sides of every control.</summary>
internal static class ApplicabilityColumns
{
    public static IReadOnlyList<Column<Applicability>> All { get; } =
    [
        new(ReportTexts.Control, 10, (_, a) => a.Control.Id),
        new(ReportTexts.ControlTitle, 26, (m, a) => m.T(a.Control.Texts), Wrap: true),
        new(ReportTexts.Role, 7, (_, a) => a.Role.ToString()),
        new(ReportTexts.Applies, 13, (m, a) => m.T(a.StateText), Wrap: true),
        new(ReportTexts.Justification, 42, (_, a) => a.Justification, Wrap: true),
        new(ReportTexts.MeasureText, 46, (_, a) => a.Measure.Length == 0 ? null : a.Measure, Wrap: true),
        new(ReportTexts.Status, 17, (m, a) => a.Verdict is null ? m.T(ReportTexts.NotSelected) : StatusLook.Of(a.Verdict.Status)),
        new(ReportTexts.VerdictReason, 34, (m, a) => a.Verdict is null ? null : m.T(a.Verdict.Messages), Wrap: true),
        new(ReportTexts.Evidence, 38, Evidence, Wrap: true),
    ];

    // The checks lead to their results and documents by the filters of the other sheets.
    private static string? Evidence(ReportModel model, Applicability a) => a.Checks.Count == 0 ? null
        : string.Join(", ", a.Checks) + "\n" + model.T($"文書 {a.Documents:N0} 件", $"{a.Documents:N0} documents");
}
