namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Whether a package may be put at a path.</summary>
internal static class EvidencePlace
{
    /// <summary>Throws unless the place is free, or holds a package (or an empty folder) that <paramref name="force"/> replaces.</summary>
    public static void Check(string path, bool force)
    {
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            throw EvidenceErrors.ParentMissing(path);
        }

        var folder = Directory.Exists(path);
        if (!folder && !File.Exists(path))
        {
            return;
        }

        if (!force)
        {
            throw EvidenceErrors.Exists(path);
        }

        var zip = path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        if (zip == folder || !(IsPackage(path) || (folder && !Directory.EnumerateFileSystemEntries(path).Any())))
        {
            throw EvidenceErrors.NotOurs(path);
        }
    }

    private static bool IsPackage(string path)
    {
        try
        {
            using var files = PackageFiles.Open(path);
            return files.Names.ContainsKey(PackageLayout.Manifest) && files.Names.ContainsKey(PackageLayout.Sums);
        }
        catch (IsoOpsException)
        {
            return false;
        }
    }
}
