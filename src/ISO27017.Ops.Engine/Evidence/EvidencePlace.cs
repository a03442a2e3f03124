using System.Text;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Whether a package may be put at a path.</summary>
internal static class EvidencePlace
{
    /// <summary>Throws unless the place is free, or holds a package (or an empty folder) that <paramref name="force"/> replaces.</summary>
    public static void Check(string path, bool force)
    {
        var parent = Path.GetDirectoryName(path) ?? throw EvidenceErrors.NotOurs(path);
        if (!Directory.Exists(parent))
        {
            throw EvidenceErrors.ParentMissing(path);
        }

        CheckParent(path);

        var folder = Directory.Exists(path);
        if (!folder && !File.Exists(path))
        {
            return;
        }

        var empty = folder && !Directory.EnumerateFileSystemEntries(path).Any();
        if (!force)
        {
            // A workspace's folder of packages is no package, nor is a report: -Force would not help.
            throw empty || HasForm(path, folder) ? EvidenceErrors.Exists(path) : EvidenceErrors.NotOurs(path);
        }

        var zip = path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);
        if (zip == folder || !(Replaceable(path) || empty))
        {
            throw EvidenceErrors.NotOurs(path);
        }
    }

    /// <summary>Throws if what is to be at <paramref name="path"/> would lie in a package, which would no longer verify.</summary>
    public static void CheckParent(string path)
    {
        var parent = Path.GetDirectoryName(path)!;
        if (File.Exists(Path.Combine(parent, PackageLayout.Manifest)) && File.Exists(Path.Combine(parent, PackageLayout.Sums)))
        {
            throw EvidenceErrors.InsidePackage(path, parent);
        }
    }

    // Nothing is read yet: what -Force replaces is looked at when it is to be replaced.
    private static bool HasForm(string path, bool folder) =>
        folder ? File.Exists(Path.Combine(path, PackageLayout.Manifest)) : path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    // A damaged package may be replaced. What somebody else laid into its folder may not.
    private static bool Replaceable(string path)
    {
        PackageFiles files;
        try
        {
            files = PackageFiles.Open(path);
        }
        catch (IsoOpsException)
        {
            return false;
        }

        using (files)
        {
            if (!files.Names.ContainsKey(PackageLayout.Manifest) || !files.Names.ContainsKey(PackageLayout.Sums))
            {
                return false;
            }

            return files is not FolderFiles || Foreign(files) is not { } foreign ? true : throw EvidenceErrors.HoldsOther(path, foreign);
        }
    }

    private static string? Foreign(PackageFiles files)
    {
        using var text = new StreamReader(files.OpenFile(PackageLayout.Sums), Encoding.Latin1);
        var known = SumsFile.Read(text.ReadToEnd(), []);
        return files.Problems.Select(p => p.In()).Concat(files.Names.Keys.Where(n => n != PackageLayout.Sums && !known.ContainsKey(n))).FirstOrDefault();
    }
}
