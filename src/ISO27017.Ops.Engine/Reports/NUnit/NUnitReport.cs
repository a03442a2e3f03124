using ISO27017.Ops.Engine.Reports.Machine;

namespace ISO27017.Ops.Engine.Reports.NUnit;

/// <summary>NUnit 3 test results: an assembly, a suite a control, a fixture a role side, a case a result.</summary>
internal sealed class NUnitReport : IReportWriter
{
    /// <inheritdoc/>
    public IsoReportFormat Format => IsoReportFormat.NUnit;

    /// <inheritdoc/>
    public string Extension => ".nunit.xml";

    /// <inheritdoc/>
    public void Write(IReportFiles files, ReportModel model) => XmlReport.Write(files, xml => new NUnitTree(xml, model).Write());
}
