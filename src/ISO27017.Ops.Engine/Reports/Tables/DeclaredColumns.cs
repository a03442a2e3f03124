using ISO27017.Ops.Engine.Reports.Content;
using ISO27017.Ops.Engine.Workspace.Entries;

namespace ISO27017.Ops.Engine.Reports.Tables;

/// <summary>The organisation's own documents.</summary>
internal static class DeclaredColumns
{
    public static IReadOnlyList<Column<DeclaredDocument>> All { get; } =
    [
        new(ReportTexts.Document, 32, (_, d) => d["Title"], Wrap: true),
        new(ReportTexts.Id, 22, (_, d) => d["Id"]),
        new(ReportTexts.VersionOnly, 10, (_, d) => d["Version"]),
        new(ReportTexts.Approver, 20, (_, d) => d["ApprovedBy"], Wrap: true),
        new(ReportTexts.ApprovedOn, 12, (_, d) => Day(d["ApprovedOn"])),
        new(ReportTexts.Review, 12, (_, d) => Day(d["NextReview"])),
        new(ReportTexts.State, 34, (m, d) => d.Content(m).Text, Wrap: true),
        new(ReportTexts.File, 36, (_, d) => d["Path"] ?? d["Url"], Wrap: true),
        new(ReportTexts.DocumentDigest, 35, (_, d) => d["Sha256"], Wrap: true),
    ];

    private static object? Day(string? text)
    {
        try
        {
            return text is null ? null : EntryDay.Parse(text);
        }
        catch (FormatException)
        {
            return text;
        }
    }
}
