using System.Security.Cryptography;
using System.Text;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Workspace.Facts;

/// <summary>A workspace's files for one run: those that go into its evidence are read once, and stay as they were then.</summary>
/// <param name="inner">The workspace.</param>
/// <param name="mark">The path of its <c>iso27017.yaml</c>, which may have another name.</param>
/// <param name="kept">Keeps what was read.</param>
internal sealed class SnapshotFiles(IWorkspaceFiles inner, string mark, RunFiles kept) : IWorkspaceFiles
{
    /// <summary>The path of the register, once it is known.</summary>
    public string? Register { get; set; }

    /// <inheritdoc/>
    public string Folder => inner.Folder;

    /// <inheritdoc/>
    public bool Exists(string path) => inner.Exists(path);

    /// <inheritdoc/>
    public Stream OpenRead(string path) =>
        NameOf(path) is { } name ? kept.Open(name, () => inner.OpenRead(path)) : inner.OpenRead(path);

    /// <inheritdoc/>
    public IReadOnlyList<string> List(string folder, string pattern) => inner.List(folder, pattern);

    /// <inheritdoc/>
    public string? OnDisk(string path) => inner.OnDisk(path);

    /// <inheritdoc/>
    public string Shown(string path) => inner.Shown(path);

    /// <summary>The name in a package; null for a file that stays outside.</summary>
    private string? NameOf(string path)
    {
        if (path == mark)
            return PackageLayout.Workspace;
        if (path == Register)
            return PackageLayout.Register;
        if (!WorkspacePath.StaysInside(path))
            return null;
        var plain = WorkspacePath.Plain(path);
        if (PackageLayout.OfWorkspace.Contains(plain))
            return plain;
        return PackageLayout.WorkspaceFolders.Any(f => plain.StartsWith(f, StringComparison.Ordinal)) ? SafeName(plain) : null;
    }

    // A package holds no name that some file system might not. Which file it is, its digest says.
    private static string SafeName(string path)
    {
        if (PackageLayout.IsSafe(path))
            return path;
        var extension = Path.GetExtension(path);
        var digest = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(path)), 0, 12).ToLowerInvariant();
        var name = $"{path[..path.IndexOf('/', StringComparison.Ordinal)]}/{digest}";
        return PackageLayout.IsSafe(name + extension) ? name + extension : name;
    }
}
