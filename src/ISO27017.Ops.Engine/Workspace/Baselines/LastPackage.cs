using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Workspace.Baselines;

/// <summary>Finds the newest package of AWS's answers in a workspace's evidence folder.</summary>
internal static class LastPackage
{
    /// <summary>Its full path; null if there is none.</summary>
    /// <exception cref="IsoOpsException">Something there looks like a package and cannot be read: it may be the newest.</exception>
    public static string? Find(Organisation organisation)
    {
        if (organisation.Files.OnDisk(organisation.File.EvidenceFolder) is not { } folder || !Directory.Exists(folder))
            return null;
        try
        {
            return Directory.EnumerateDirectories(folder).Where(d => File.Exists(Path.Combine(d, PackageLayout.Manifest)))
                .Concat(Directory.EnumerateFiles(folder, "*.zip"))
                .Where(p => Path.GetFileName(p) is not ['.', ..])
                .Select(p => (Path: p, Manifest: Manifest(p)))
                .Where(p => p.Manifest.Source == "aws")
                .OrderByDescending(p => p.Manifest.CreatedAt)
                .Select(p => p.Path)
                .FirstOrDefault();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw WorkspaceFiles.Unreadable(folder, e);
        }
    }

    private static PackageManifest Manifest(string path)
    {
        using var package = EvidencePackage.Open(path);
        return package.Manifest;
    }
}
