using System.IO.Enumeration;
using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Workspace.Facts;

/// <summary>The workspace as an evidence package holds it.</summary>
/// <param name="kept">Its files.</param>
/// <param name="package">The package's path, for messages.</param>
internal sealed class KeptFiles(RunFiles kept, string package) : IWorkspaceFiles
{
    /// <inheritdoc/>
    public string Folder => package;

    /// <inheritdoc/>
    public bool Exists(string path) => kept.Names.Contains(WorkspacePath.Plain(path));

    /// <inheritdoc/>
    public Stream OpenRead(string path) => Exists(path) ? kept.Open(WorkspacePath.Plain(path)) : throw WorkspaceFiles.NotFound(Shown(path));

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder, string pattern)
    {
        var start = WorkspacePath.Plain(folder) is { Length: > 0 } plain ? plain + "/" : "";
        return [.. kept.Names.Where(n => n.StartsWith(start, StringComparison.Ordinal) && n.LastIndexOf('/') < start.Length)
            .Where(n => FileSystemName.MatchesSimpleExpression(pattern, n.AsSpan(start.Length), ignoreCase: false))];
    }

    /// <inheritdoc/>
    public string? OnDisk(string path) => null;

    /// <inheritdoc/>
    public string Shown(string path) => $"{package}/{WorkspacePath.Plain(path)}";
}
