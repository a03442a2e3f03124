using System.Text;
using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Reports;

/// <summary>The folder of a report's further files.</summary>
internal static class ReportFolder
{
    private const long Most = 1 << 26;

    /// <summary>The first name in <paramref name="folder"/> that no report put there; null if there is none, or no folder.</summary>
    public static string? Foreign(string folder)
    {
        if (File.Exists(folder))
        {
            return Path.GetFileName(folder);
        }

        if (!Directory.Exists(folder))
        {
            return null;
        }

        if (File.GetAttributes(folder).HasFlag(FileAttributes.ReparsePoint))
        {
            return Path.GetFileName(folder);
        }

        using var files = new FolderFiles(folder);
        var known = files.Names.TryGetValue(PackageLayout.Sums, out var length) && length < Most ? Known(files) : [];
        return files.Problems.Select(p => p.In())
            .Concat(files.Names.Keys.Where(n => n != PackageLayout.Sums && !known.ContainsKey(n)))
            .Concat(known.Count == 0 ? files.Names.Keys : [])
            .FirstOrDefault();
    }

    private static Dictionary<string, string> Known(FolderFiles files)
    {
        using var text = new StreamReader(files.OpenFile(PackageLayout.Sums), Encoding.Latin1);
        return SumsFile.Read(text.ReadToEnd(), []);
    }
}
