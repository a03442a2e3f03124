namespace ISO27017.Ops.Engine.Workspace.Files;

/// <summary>A workspace's files, wherever they are kept. Paths are relative to the workspace's folder and written with
/// <c>/</c>; where a document is meant they may also lead out of it, or be absolute.</summary>
internal interface IWorkspaceFiles
{
    /// <summary>The folder, as messages show it.</summary>
    string Folder { get; }

    /// <summary>Whether there is a file at <paramref name="path"/>. A folder is none.</summary>
    bool Exists(string path);

    /// <summary>Opens a file for reading, from its beginning.</summary>
    /// <exception cref="IsoOpsException"><c>WorkspaceFileNotFound</c>, <c>WorkspaceFileUnreadable</c>.</exception>
    Stream OpenRead(string path);

    /// <summary>The files directly in <paramref name="folder"/> whose name fits <paramref name="pattern"/> (<c>*</c>, <c>?</c>), as
    /// paths that the other members take, in ordinal order. No such folder: none.</summary>
    /// <exception cref="IsoOpsException"><c>WorkspaceFileUnreadable</c>.</exception>
    IReadOnlyList<string> List(string folder, string pattern);

    /// <summary>The full path on disk, for those who write; null where nothing can be written.</summary>
    string? OnDisk(string path);

    /// <summary>The path as messages show it.</summary>
    string Shown(string path);
}
