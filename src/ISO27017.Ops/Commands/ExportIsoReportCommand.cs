using System.Globalization;
using System.Management.Automation;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Writes results, or those of an evidence package, as a report.</summary>
[Cmdlet(VerbsData.Export, "IsoReport", SupportsShouldProcess = true, DefaultParameterSetName = ResultSet)]
[OutputType(typeof(FileInfo))]
public sealed class ExportIsoReportCommand : AsyncCmdlet
{
    private const string ResultSet = "Result";
    private const string EvidenceSet = "Evidence";

    private readonly List<IsoResult> _results = [];

    /// <summary>The file to make.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>Results of one run.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ResultSet)]
    [AllowEmptyCollection]
    public IsoResult[] InputObject { get; set; } = [];

    /// <summary>The evidence package that the report is about.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EvidenceSet)]
    [ValidateNotNullOrEmpty]
    public string? EvidencePath { get; set; }

    /// <summary>An earlier evidence package: the report then says what has changed since.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ReferencePath { get; set; }

    /// <summary>The folder or file of the workspace, for the tickets of changes.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Workspace { get; set; }

    /// <summary>The format; that which the extension names if omitted.</summary>
    [Parameter]
    public IsoReportFormat? Format { get; set; }

    /// <summary>The language of the report.</summary>
    [Parameter]
    [ValidateSet("ja", "en")]
    public string? Culture { get; set; }

    /// <summary>Folders of packages, or packages, whose trend the report shows.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] TrendPath { get; set; } = [];

    /// <summary>Replaces a report that is there already.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _results.AddRange(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing() => Guard(() =>
    {
        var request = new ReportRequest
        {
            Path = Paths.Literal(this, Path),
            Format = Format,
            Force = Force,
            Culture = Culture is null ? Host.CurrentUICulture : CultureInfo.GetCultureInfo(Culture),
            TrendPaths = [.. TrendPath.SelectMany(p => Paths.Matching(this, p))],
            EvidencePath = EvidencePath is null ? null : Paths.Literal(this, EvidencePath),
            ReferencePath = ReferencePath is null ? null : Paths.Literal(this, ReferencePath),
            Workspace = Workspaces.Given(this, Workspace),
            CurrentFolder = Workspaces.CurrentFolder(this),
        };
        if (ShouldProcess(request.Path))
        {
            RunAsync((writer, cancel) => Write(request, writer, cancel));
        }
    });

    // The files that the report links to are beside it: only the report itself is what was asked for. The provider's own object
    // has what the views of files show.
    private Task Write(ReportRequest request, PipelineWriter writer, CancellationToken cancel)
    {
        var written = new ReportService().Write(request, _results, cancel);
        foreach (var further in written.Skip(1))
        {
            writer.Post(cmdlet => cmdlet.WriteVerbose(further));
        }

        writer.Post(cmdlet => cmdlet.WriteObject(InvokeProvider.Item.Get([written[0]], force: true, literalPath: true), enumerateCollection: true));
        return Task.CompletedTask;
    }
}
