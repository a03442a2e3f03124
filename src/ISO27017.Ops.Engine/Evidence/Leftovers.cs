using System.Text;
using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>What writers that were killed left beside the place of their work: cleaned up by the next one that writes into the folder.</summary>
/// <remarks>Everything on its way has a name <c>.NAME.01234567.partial</c>, and what steps aside for it for a moment
/// <c>.NAME.01234567.replaced</c>. Whoever writes holds an open file, so that nobody takes its work for a leftover; the system lets go of it
/// when the process dies.</remarks>
internal static partial class Leftovers
{
    /// <summary>The file, in a folder on its way, that its writer holds.</summary>
    public const string Mark = ".writing";

    /// <summary>What ends the name of something on its way.</summary>
    public const string Partial = "partial";

    /// <summary>What ends the name of something that steps aside.</summary>
    public const string Replaced = "replaced";

    // File systems take 255 bytes; beside the name there are 18 to add.
    private const int LongestName = 230;

    /// <summary>A new name beside <paramref name="path"/>.</summary>
    public static string Sibling(string path, string suffix) => Path.Combine(
        Path.GetDirectoryName(path)!, $".{Short(Path.GetFileName(path))}.{Guid.NewGuid().ToString("N")[..8]}.{suffix}");

    /// <summary>Holds a folder on its way, until it is disposed and its mark removed.</summary>
    public static FileStream Hold(string folder) =>
        new(Path.Combine(folder, Mark), FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);

    /// <summary>Lets go of a folder that is complete.</summary>
    public static void LetGo(FileStream held)
    {
        held.Dispose();
        File.Delete(held.Name);
    }

    /// <summary>Cleans a folder up. What stepped aside for something that never came goes back to its place. What cannot be
    /// cleaned stays: it is nobody's proof.</summary>
    public static void Clean(string folder)
    {
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos(".*").ToList())
            {
                if (Form().Match(entry.Name) is { Success: true } form && !entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    Clean(entry, Path.Combine(folder, form.Groups["name"].Value), form.Groups["kind"].Value);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Not ours to clean, or gone meanwhile.
        }
    }

    /// <summary>Deletes a file or a folder.</summary>
    /// <returns>False if something of it is still there.</returns>
    public static bool Delete(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                Directory.Delete(path, recursive: true);
            }
            else
            {
                File.Delete(path);
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return !Path.Exists(path);
        }
    }

    private static void Clean(FileSystemInfo entry, string place, string kind)
    {
        try
        {
            if (kind == Replaced && !Path.Exists(place))
            {
                if (File.Exists(Path.Combine(entry.FullName, PackageLayout.Sums)))
                {
                    Directory.Move(entry.FullName, place);
                }
            }
            else if (!IsHeld(entry))
            {
                // First out of the way of a writer who is about to rename it: either of the two gets it whole.
                var taken = Sibling(place, Partial);
                if (entry is DirectoryInfo)
                {
                    Directory.Move(entry.FullName, taken);
                }
                else
                {
                    File.Move(entry.FullName, taken);
                }

                Delete(taken);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As above.
        }
    }

    private static bool IsHeld(FileSystemInfo entry)
    {
        var path = entry is DirectoryInfo ? Path.Combine(entry.FullName, Mark) : entry.FullName;
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (FileNotFoundException)
        {
            return false;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    // By whole characters. A shortened name leads nowhere back, so it says so.
    private static string Short(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= LongestName)
        {
            return name;
        }

        var kept = new StringBuilder();
        var bytes = 0;
        foreach (var rune in name.EnumerateRunes().TakeWhile(r => (bytes += r.Utf8SequenceLength) < LongestName))
        {
            kept.Append(rune);
        }

        return kept.Append('~').ToString();
    }

    [GeneratedRegex(@"\A\.(?<name>.+)\.[0-9a-f]{8}\.(?<kind>partial|replaced)\z", RegexOptions.Singleline)]
    private static partial Regex Form();
}
