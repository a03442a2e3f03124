namespace ISO27017.Ops.Engine.Workspace;

/// <summary>Finds the workspace that a command is about.</summary>
internal static class WorkspaceFinder
{
    /// <summary>The workspace; null if none was named and none is found.</summary>
    /// <param name="given">A folder or file that the user named; null to look for one.</param>
    /// <param name="currentFolder">Where to begin looking, upward to the root; null means nowhere.</param>
    /// <exception cref="IsoOpsException">The one named does not exist, or the one found cannot be used.</exception>
    public static WorkspaceFile? Find(string? given, string? currentFolder)
    {
        var path = given is null ? Upward(currentFolder) : Named(given);
        return path is null ? null : WorkspaceReader.Read(path);
    }

    private static string Named(string given)
    {
        var path = Directory.Exists(given) ? Path.Combine(given, WorkspaceFile.Name) : given;
        if (File.Exists(path)) return Path.GetFullPath(path);
        throw new IsoOpsException("WorkspaceNotFound", IsoError.NotFound, new LocalText(
            $"{path} がありません。{WorkspaceFile.Name} のあるフォルダーか、そのファイルを指定してください。",
            $"There is no {path}. Name the folder of an {WorkspaceFile.Name}, or the file."), given);
    }

    private static string? Upward(string? folder)
    {
        for (var at = folder is null ? null : new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var path = Path.Combine(at.FullName, WorkspaceFile.Name);
            if (File.Exists(path)) return path;
        }

        return null;
    }
}
