using System.Management.Automation;
using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Says which measures changed between two versions of the register, and what follows from it.</summary>
[Cmdlet(VerbsData.Compare, "IsoRegister", DefaultParameterSetName = FileSet)]
[OutputType(typeof(IsoDifference))]
public sealed class CompareIsoRegisterCommand : AsyncCmdlet
{
    private const string FileSet = "File";
    private const string RevisionSet = "Revision";

    /// <summary>The earlier version.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = FileSet)]
    [ValidateNotNullOrEmpty]
    public string ReferencePath { get; set; } = string.Empty;

    /// <summary>The later version.</summary>
    [Parameter(Mandatory = true, Position = 1, ParameterSetName = FileSet)]
    [ValidateNotNullOrEmpty]
    public string DifferencePath { get; set; } = string.Empty;

    /// <summary>The register in a git repository; that of the workspace if omitted.</summary>
    [Parameter(ParameterSetName = RevisionSet)]
    [Alias("LiteralPath", "PSPath")]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>The earlier git revision.</summary>
    [Parameter(Mandatory = true, ParameterSetName = RevisionSet)]
    [ValidateNotNullOrEmpty]
    public string ReferenceRevision { get; set; } = string.Empty;

    /// <summary>The later git revision; the file as it is if omitted.</summary>
    [Parameter(ParameterSetName = RevisionSet)]
    [ValidateNotNullOrEmpty]
    public string? DifferenceRevision { get; set; }

    /// <summary>The folder or file of the workspace.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Workspace { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing() => Guard(() =>
    {
        var place = new RegisterPlace(Path is null ? null : Paths.Literal(this, Path), Workspaces.Given(this, Workspace), Workspaces.CurrentFolder(this));
        Func<IReadOnlyList<IsoDifference>> compare;
        if (ParameterSetName == FileSet)
        {
            var (reference, difference) = (Paths.Literal(this, ReferencePath), Paths.Literal(this, DifferencePath));
            compare = () => RegisterService.Compare(place, reference, difference);
        }
        else
        {
            compare = () => RegisterService.CompareRevisions(place, ReferenceRevision, DifferenceRevision);
        }

        RunAsync(async (writer, cancel) =>
        {
            foreach (var difference in compare()) await writer.WriteObjectAsync(difference, cancel);
        });
    });
}
