namespace ISO27017.Ops.Engine.Workspace;

/// <summary>What is said where a workspace is needed.</summary>
internal static class WorkspaceNeed
{
    /// <summary>There is none.</summary>
    public static IsoOpsException None() => new("NoWorkspace", IsoError.NotFound, new LocalText(
        $"このフォルダーにも、その上のフォルダーにも {WorkspaceFile.Name} がありません。New-IsoWorkspace で作るか、-Workspace で指定してください。",
        $"There is no {WorkspaceFile.Name} in this folder or above it. Make one with New-IsoWorkspace, or name it with -Workspace."));
}
