using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Workspace.Documents.Editing;

/// <summary>A workspace's files, one of them as it will be.</summary>
/// <param name="inner">The files as they are.</param>
/// <param name="name">The one.</param>
/// <param name="content">What it will hold.</param>
internal sealed class ChangedFiles(IWorkspaceFiles inner, string name, byte[] content) : IWorkspaceFiles
{
    /// <inheritdoc/>
    public string Folder => inner.Folder;

    /// <inheritdoc/>
    public bool Exists(string path) => path == name || inner.Exists(path);

    /// <inheritdoc/>
    public Stream OpenRead(string path) => path == name ? new MemoryStream(content, writable: false) : inner.OpenRead(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder, string pattern) => inner.List(folder, pattern);

    /// <inheritdoc/>
    public string? OnDisk(string path) => inner.OnDisk(path);

    /// <inheritdoc/>
    public string Shown(string path) => inner.Shown(path);
}
