using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Workspace;

/// <summary>Finds the workspace that a command is about.</summary>
internal static class WorkspaceFinder
{
    /// <summary>The workspace; null if none was named and none is found.</summary>
    /// <param name="given">A folder or file that the user named; null to look for one.</param>
    /// <param name="currentFolder">Where to begin looking, upward to the root; null means nowhere.</param>
    /// <exception cref="IsoOpsException">The one named does not exist, or the one found cannot be used.</exception>
    public static Organisation? Find(string? given, string? currentFolder) =>
        Locate(given, currentFolder) is var (files, name) ? WorkspaceReader.Read(files, name) : null;

    /// <summary>Where the workspace is, not read yet; null if none was named and none is found.</summary>
    /// <exception cref="IsoOpsException">The one named does not exist.</exception>
    public static (IWorkspaceFiles Files, string Name)? Locate(string? given, string? currentFolder) =>
        (given is null ? Upward(currentFolder) : Named(given)) is { } path
            ? (new DiskFiles(Path.GetDirectoryName(path)!), Path.GetFileName(path)) : null;

    /// <summary>There is none where one is needed.</summary>
    public static IsoOpsException None(string? folder) => new("WorkspaceNotFound", IsoError.NotFound, new LocalText(
        $"{folder} から上に {WorkspaceFile.Name} がありません。-Workspace で指定するか、New-IsoWorkspace で作ってください。",
        $"There is no {WorkspaceFile.Name} from {folder} upward. Name one with -Workspace, or make one with New-IsoWorkspace."), folder);

    private static string Named(string given)
    {
        var path = Directory.Exists(given) && !IsMark(given) ? Path.Combine(given, WorkspaceFile.Name) : given;
        if (IsThere(path)) return Path.GetFullPath(path);
        throw new IsoOpsException("WorkspaceNotFound", IsoError.NotFound, new LocalText(
            $"{path} がありません。{WorkspaceFile.Name} のあるフォルダーか、そのファイルを指定してください。",
            $"There is no {path}. Name the folder of an {WorkspaceFile.Name}, or the file."), given);
    }

    private static string? Upward(string? folder)
    {
        for (var at = folder is null ? null : new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, WorkspaceFile.Name);
            if (IsThere(path)) return path;
        }

        return null;
    }

    private static bool IsMark(string path) => Path.GetFileName(path) == WorkspaceFile.Name && !File.Exists(Path.Combine(path, WorkspaceFile.Name));

    // A folder of that name, or a link that leads nowhere, is a workspace gone wrong: looking further up would take another's
    private static bool IsThere(string path) =>
        File.Exists(path) || Directory.Exists(path) || new FileInfo(path).LinkTarget is not null;
}
