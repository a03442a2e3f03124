using System.Management.Automation;

namespace ISO27017.Ops.Internal;

/// <summary>A cmdlet that is about a workspace: the one named, or the one found upward from the session's current folder.</summary>
public abstract class WorkspaceCmdlet : AsyncCmdlet
{
    /// <summary>The folder or file of the workspace.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Workspace { get; set; }

    /// <summary>The full path of the workspace named; null to look for one.</summary>
    private protected string? WorkspacePath => Workspace is null ? null : Paths.Literal(this, Workspace);

    /// <summary>Where to begin looking.</summary>
    private protected string CurrentFolder => SessionState.Path.CurrentFileSystemLocation.ProviderPath;
}
