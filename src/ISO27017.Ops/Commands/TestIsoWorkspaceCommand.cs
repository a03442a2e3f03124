using System.Management.Automation;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Finds everything in a workspace that is wrong, or will keep checks from being judged.</summary>
[Cmdlet(VerbsDiagnostic.Test, "IsoWorkspace")]
[OutputType(typeof(IsoWorkspaceIssue), typeof(bool))]
public sealed class TestIsoWorkspaceCommand : AsyncCmdlet
{
    /// <summary>The folder or file of the workspace.</summary>
    [Parameter(Position = 0)]
    [Alias("Path")]
    [ValidateNotNullOrEmpty]
    public string? Workspace { get; set; }

    /// <summary>Gives one Boolean instead of issues: whether there is no error.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void EndProcessing() => Guard(() =>
    {
        var (workspace, folder) = (Workspaces.Given(this, Workspace), Workspaces.CurrentFolder(this));
        RunAsync(async (writer, cancel) =>
        {
            var issues = WorkspaceService.Test(workspace, folder, cancel);
            if (Quiet)
            {
                await writer.WriteObjectAsync(issues.All(i => i.Severity != IsoSeverity.Error), cancel);
                return;
            }

            foreach (var issue in issues)
            {
                await writer.WriteObjectAsync(issue, cancel);
            }
        });
    });
}
