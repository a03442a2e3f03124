using System.Management.Automation;
using ISO27017.Ops.Engine.Workspace.Baselines;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Approves an evidence package as what must not change unnoticed.</summary>
[Cmdlet(VerbsCommon.Set, "IsoBaseline", SupportsShouldProcess = true)]
[OutputType(typeof(IsoBaseline))]
public sealed class SetIsoBaselineCommand : AsyncCmdlet
{
    /// <summary>The package.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("LiteralPath", "PSPath")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = string.Empty;

    /// <summary>Who approved it.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string ApprovedBy { get; set; } = string.Empty;

    /// <summary>Why.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Reason { get; set; }

    /// <summary>The folder or file of the workspace.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Workspace { get; set; }

    /// <summary>Gives the baseline.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guard(() =>
    {
        var package = Paths.Literal(this, Path);
        var (workspace, folder) = (Workspaces.Given(this, Workspace), Workspaces.CurrentFolder(this));
        if (!ShouldProcess(BaselineService.Target(workspace, folder), package))
        {
            return;
        }

        RunAsync(async (writer, cancel) =>
        {
            var baseline = BaselineService.Set(package, ApprovedBy, Reason, workspace, folder, cancel);
            if (PassThru)
            {
                await writer.WriteObjectAsync(baseline, cancel);
            }
        });
    });
}
