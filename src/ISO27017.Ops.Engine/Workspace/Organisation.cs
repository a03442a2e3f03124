using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Workspace;

/// <summary>An organisation's workspace: what its file says, and all its files.</summary>
/// <param name="File">What <c>iso27017.yaml</c> says.</param>
/// <param name="Files">The files around it.</param>
internal sealed record Organisation(WorkspaceFile File, IWorkspaceFiles Files);
