using System.IO.Enumeration;
using System.Reflection;

namespace ISO27017.Ops.Engine.Workspace.Files;

/// <summary>A workspace that travels with this assembly: the sample organisation's.</summary>
internal sealed class EmbeddedFiles : IWorkspaceFiles
{
    private const string Prefix = "workspace/";
    private static readonly Assembly Holder = typeof(EmbeddedFiles).Assembly;

    // Names are as the build wrote them; Windows writes backslashes
    private readonly Dictionary<string, string> _names = Holder.GetManifestResourceNames()
        .Select(n => (Name: n.Replace('\\', '/'), Resource: n))
        .Where(n => n.Name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(n => n.Name[Prefix.Length..], n => n.Resource, StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Folder => "seeds/sample/workspace";

    /// <summary>Every file's path, in ordinal order.</summary>
    public IReadOnlyList<string> All => [.. _names.Keys.Order(StringComparer.Ordinal)];

    /// <inheritdoc/>
    public bool Exists(string path) => _names.ContainsKey(WorkspacePath.Plain(path));

    /// <inheritdoc/>
    public Stream OpenRead(string path) => _names.TryGetValue(WorkspacePath.Plain(path), out var resource)
        ? Holder.GetManifestResourceStream(resource)!
        : throw WorkspaceFiles.NotFound(Shown(path));

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder, string pattern)
    {
        var start = WorkspacePath.Plain(folder) is { Length: > 0 } plain ? plain + "/" : "";
        return [.. All.Where(n => n.StartsWith(start, StringComparison.Ordinal) && n.IndexOf('/', start.Length) < 0)
            .Where(n => FileSystemName.MatchesSimpleExpression(pattern, n.AsSpan(start.Length), ignoreCase: false))];
    }

    /// <inheritdoc/>
    public string? OnDisk(string path) => null;

    /// <inheritdoc/>
    public string Shown(string path) => $"{Folder}/{WorkspacePath.Plain(path)}";
}
