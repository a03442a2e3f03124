using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Tables;

/// <summary>What has changed since an earlier package.</summary>
internal static class ChangeColumns
{
    private const int Longest = 600;

    public static IReadOnlyList<Column<IsoDifference>> All { get; } =
    [
        new(ChangeTexts.Change, 18, (m, d) => m.T(ChangeTexts.Of(d.Kind)), Wrap: true),
        new(ChangeTexts.Subject, 18, (_, d) => ReportChanges.Subject(d), Wrap: true),
        new(ReportTexts.Account, 14, (_, d) => d.AccountId),
        new(ReportTexts.Region, 15, (_, d) => d.Region),
        new(ReportTexts.Resource, 36, (_, d) => d.ResourceId, Wrap: true),
        new(ChangeTexts.Before, 34, (m, d) => ShortText.Of(ChangeTexts.Value(m, d.Before), Longest), Wrap: true),
        new(ChangeTexts.After, 34, (m, d) => ShortText.Of(ChangeTexts.Value(m, d.After), Longest), Wrap: true),
        new(ChangeTexts.Cause, 16, (m, d) => m.T(ChangeTexts.Of(d.Cause)), Wrap: true),
        new(ReportTexts.Ticket, 14, (m, d) => ReportChanges.IsUnexplained(d) ? m.T(ChangeTexts.NoTicket) : d.Ticket, Wrap: true),
        new(ChangeTexts.Documents, 36, (_, d) => string.Join('\n', d.DocumentsToUpdate), Wrap: true),
    ];
}
