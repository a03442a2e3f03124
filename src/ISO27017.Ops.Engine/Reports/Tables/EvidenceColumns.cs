using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Tables;

/// <summary>The documents of the run, one a row.</summary>
internal static class EvidenceColumns
{
    private static readonly LocalText Absent = new("対象なしとの答え", "Answered: there is none");

    /// <summary>How many of the first columns a reader of paper needs.</summary>
    public const int OnPaper = 9;

    public static IReadOnlyList<Column<EvidenceItem>> All { get; } =
    [
        new(ReportTexts.Account, 14, (_, e) => e.Call.Account),
        new(ReportTexts.AccountName, 18, (m, e) => m.AccountName(e.Call.Account), Wrap: true),
        new(ReportTexts.Region, 15, (_, e) => e.Call.Region),
        new(ReportTexts.Operation, 36, (_, e) => e.Call.Operation, Wrap: true),
        new(ReportTexts.Answer, 20, (m, e) => m.T(Outcome(e.Call.Outcome)), Wrap: true),
        new(ReportTexts.SeenAt, 17, (_, e) => Timestamps.Read(e.Call.At)),
        new(ReportTexts.DocumentPath, 50, (_, e) => e.Call.Document, Wrap: true),
        new(ReportTexts.DocumentDigest, 35, (_, e) => e.Digest, Wrap: true),
        new(ReportTexts.RestingChecks, 36, (_, e) => string.Join(", ", e.Checks), Wrap: true),
        new(ReportTexts.OutcomeCode, 18, (_, e) => e.Call.Outcome),
        new(ReportTexts.ErrorCode, 26, (_, e) => e.Call.ErrorCode),
        new(ReportTexts.Attempts, 9, (_, e) => e.Call.Attempts),
        new(ReportTexts.RequestId, 38, (_, e) => e.Call.RequestId),
    ];

    private static LocalText Outcome(string outcome) => outcome switch
    {
        CoverageEntry.Answered => ReportTexts.Answered,
        CoverageEntry.Absent => Absent,
        _ => Enum.TryParse<IsoReason>(outcome, out var reason) ? ReasonTexts.Of(reason) : new(outcome, outcome),
    };
}
