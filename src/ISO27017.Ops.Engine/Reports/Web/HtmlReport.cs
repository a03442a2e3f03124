namespace ISO27017.Ops.Engine.Reports.Web;

/// <summary>HTML for people: a summary that stays small however large the organisation is, and further pages for the details. Each page
/// is one file that needs no network.</summary>
internal sealed class HtmlReport : IReportWriter
{
    /// <inheritdoc/>
    public IsoReportFormat Format => IsoReportFormat.Html;

    /// <inheritdoc/>
    public string Extension => ".html";

    /// <inheritdoc/>
    public void Write(IReportFiles files, ReportModel model) => new ReportPages(files, model).Write();
}
