using System.Globalization;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports.Tables;
using ISO27017.Ops.Engine.Workspace.Entries;

namespace ISO27017.Ops.Engine.Reports.Csv;

/// <summary>The results as a table in the reader's language, one a row, nothing cut.</summary>
internal sealed class CsvReport : IReportWriter
{
    /// <inheritdoc/>
    public IsoReportFormat Format => IsoReportFormat.Csv;

    /// <inheritdoc/>
    public string Extension => ".csv";

    /// <inheritdoc/>
    public void Write(IReportFiles files, ReportModel model)
    {
        using var target = files.Create(files.Name);
        CsvFile.Write(
            target,
            ResultColumns.All.Select(c => model.T(c.Head)),
            model.Results.Select(r => ResultColumns.All.Select(c => Text(model, c.Of(model, r)))));
    }

    // As spreadsheets everywhere take for a date.
    private static string? Text(ReportModel model, object? value) => value switch
    {
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        DateOnly day => EntryDay.Write(day),
        StatusLook look => model.T(look.Label),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
