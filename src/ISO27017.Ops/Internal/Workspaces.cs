using System.Management.Automation;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Errors;

namespace ISO27017.Ops.Internal;

/// <summary>The workspace that a cmdlet is about, as the session sees it. On the pipeline thread only.</summary>
internal static class Workspaces
{
    /// <summary>The full path of what the user named; null to look for one.</summary>
    internal static string? Given(PSCmdlet cmdlet, string? workspace) => workspace is null ? null : Paths.Literal(cmdlet, workspace);

    /// <summary>Where to begin looking.</summary>
    internal static string CurrentFolder(PSCmdlet cmdlet) => cmdlet.SessionState.Path.CurrentFileSystemLocation.ProviderPath;

    /// <summary>The catalogue with what the workspace adds. A path that is none ends the cmdlet.</summary>
    internal static CatalogScope Scope(PSCmdlet cmdlet, string? workspace)
    {
        try
        {
            return CatalogService.Open(Given(cmdlet, workspace), CurrentFolder(cmdlet));
        }
        catch (IsoOpsException exception)
        {
            cmdlet.ThrowTerminatingError(ErrorRecords.From(exception));
            throw;
        }
    }
}
