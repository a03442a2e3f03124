using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Workspace.Examination;

/// <summary>A workspace under examination.</summary>
/// <param name="Files">Its files.</param>
/// <param name="File">What <c>iso27017.yaml</c> says.</param>
/// <param name="Catalog">The catalogue, with the workspace's own definitions if they can be used.</param>
/// <param name="Today">The day against which dates are taken.</param>
internal sealed record Examined(IWorkspaceFiles Files, WorkspaceFile File, ControlCatalog Catalog, DateOnly Today)
{
    /// <summary>The same as other code takes it.</summary>
    public Organisation Organisation { get; } = new(File, Files);
}
