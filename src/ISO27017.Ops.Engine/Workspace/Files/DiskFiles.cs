namespace ISO27017.Ops.Engine.Workspace.Files;

/// <summary>A workspace that is a folder on disk.</summary>
/// <param name="folder">Its full path.</param>
internal sealed class DiskFiles(string folder) : IWorkspaceFiles
{
    /// <inheritdoc/>
    public string Folder => folder;

    /// <inheritdoc/>
    public bool Exists(string path) => WorkspacePath.Problem(path) is null && File.Exists(Full(path));

    /// <inheritdoc/>
    public Stream OpenRead(string path)
    {
        if (WorkspacePath.Problem(path) is { } problem)
            throw new IsoOpsException("WorkspaceFileUnreadable", IsoError.InvalidArgument, problem, path);
        var full = Full(path);
        try
        {
            if (Directory.Exists(full)) throw WorkspaceFiles.IsFolder(full);
            // A device or named pipe has no length either, and opening one might never end
            var target = File.ResolveLinkTarget(full, returnFinalTarget: true) ?? new FileInfo(full);
            if (target is FileInfo { Exists: true, Length: 0 }) return new MemoryStream([], writable: false);
            return new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw WorkspaceFiles.NotFound(full);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw WorkspaceFiles.Unreadable(full, e);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder, string pattern)
    {
        var full = Full(folder);
        try
        {
            return Directory.Exists(full)
                ? [.. Directory.EnumerateFiles(full, pattern, Names).Select(f => WorkspacePath.Join(folder, Path.GetFileName(f))).Order(StringComparer.Ordinal)]
                : [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw WorkspaceFiles.Unreadable(full, e);
        }
    }

    /// <inheritdoc/>
    public string OnDisk(string path) => Full(path);

    /// <inheritdoc/>
    public string Shown(string path) => WorkspacePath.Problem(path) is null ? Full(path) : path;

    private static EnumerationOptions Names { get; } = new() { MatchType = MatchType.Simple, IgnoreInaccessible = false, AttributesToSkip = 0 };

    private string Full(string path) => Path.GetFullPath(path, folder);
}
