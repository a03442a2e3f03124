using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Reports.Ocsf;

/// <summary>Open Cybersecurity Schema Framework: one Compliance Finding a line, as what loads a security lake reads (JSON Lines).</summary>
internal sealed class OcsfReport : IReportWriter
{
    /// <inheritdoc/>
    public IsoReportFormat Format => IsoReportFormat.Ocsf;

    /// <inheritdoc/>
    public string Extension => ".ocsf.jsonl";

    /// <inheritdoc/>
    public void Write(IReportFiles files, ReportModel model)
    {
        var maker = new OcsfFindings(model);
        using var stream = files.Create(files.Name);
        foreach (var result in model.Results)
        {
            PackageJson.WriteLine(stream, json => maker.Finding(result).WriteTo(json));
        }
    }
}
