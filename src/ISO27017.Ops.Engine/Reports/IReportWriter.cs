namespace ISO27017.Ops.Engine.Reports;

/// <summary>Writes a report in one format. The same run gives the same bytes: times are the run's, ids are drawn from the content.</summary>
internal interface IReportWriter
{
    /// <summary>The format.</summary>
    IsoReportFormat Format { get; }

    /// <summary>How the names of its files end, with the dot. The longest that fits a name tells the format.</summary>
    string Extension { get; }

    /// <summary>Writes the report, in the language of <paramref name="model"/> where it has one.</summary>
    void Write(IReportFiles files, ReportModel model);
}
