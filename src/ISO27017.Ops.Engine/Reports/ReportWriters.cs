using ISO27017.Ops.Engine.Reports.Asff;
using ISO27017.Ops.Engine.Reports.Csv;
using ISO27017.Ops.Engine.Reports.JUnit;
using ISO27017.Ops.Engine.Reports.Markdown;
using ISO27017.Ops.Engine.Reports.NUnit;
using ISO27017.Ops.Engine.Reports.Ocsf;
using ISO27017.Ops.Engine.Reports.Oscal;
using ISO27017.Ops.Engine.Reports.Web;
using ISO27017.Ops.Engine.Reports.Xlsx;

namespace ISO27017.Ops.Engine.Reports;

/// <summary>The writers, one a format.</summary>
internal static class ReportWriters
{
    /// <summary>All of them, in the order of the formats.</summary>
    public static IReadOnlyList<IReportWriter> All { get; } =
    [
        new HtmlReport(),
        new XlsxReport(),
        new CsvReport(),
        new MarkdownReport(),
        new OscalReport(),
        new OscalPoamReport(),
        new OcsfReport(),
        new AsffReport(),
        new NUnitReport(),
        new JUnitReport(),
    ];

    /// <summary>The writer of <paramref name="format"/>; null if there is none.</summary>
    public static IReportWriter? Of(IsoReportFormat format) => All.FirstOrDefault(w => w.Format == format);

    /// <summary>The writer whose extension is the longest that ends the name of <paramref name="path"/>; null if none does.</summary>
    public static IReportWriter? Of(string path) => All
        .Where(w => path.EndsWith(w.Extension, StringComparison.OrdinalIgnoreCase))
        .MaxBy(w => w.Extension.Length);
}
