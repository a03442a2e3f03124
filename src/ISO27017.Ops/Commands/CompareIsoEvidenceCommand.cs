using System.Management.Automation;
using ISO27017.Ops.Engine.Evidence.Compare;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Says what has changed between two evidence packages, or between a package and now.</summary>
[Cmdlet(VerbsData.Compare, "IsoEvidence", DefaultParameterSetName = PackageSet)]
[OutputType(typeof(IsoDifference))]
public sealed class CompareIsoEvidenceCommand : AsyncCmdlet
{
    private const string PackageSet = "Package";
    private const string ResultSet = "Result";

    private readonly List<IsoResult> _results = [];

    /// <summary>The earlier package.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    public string ReferencePath { get; set; } = string.Empty;

    /// <summary>The later package.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = PackageSet)]
    [ValidateNotNullOrEmpty]
    public string? DifferencePath { get; set; }

    /// <summary>Results of now.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ResultSet)]
    [AllowEmptyCollection]
    public IsoResult[] InputObject { get; set; } = [];

    /// <summary>The folder or file of the workspace.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Workspace { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _results.AddRange(InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing() => Guard(() =>
    {
        var request = new ComparisonRequest
        {
            ReferencePath = Paths.Literal(this, ReferencePath),
            DifferencePath = ParameterSetName == PackageSet ? Paths.Literal(this, DifferencePath!) : null,
            Results = _results,
            Workspace = Workspaces.Given(this, Workspace),
            CurrentFolder = Workspaces.CurrentFolder(this),
        };
        RunAsync(async (writer, cancel) =>
        {
            foreach (var difference in ComparisonService.Compare(request, cancel))
            {
                await writer.WriteObjectAsync(difference, cancel);
            }
        });
    });
}
