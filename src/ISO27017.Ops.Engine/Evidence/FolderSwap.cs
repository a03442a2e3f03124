using System.Runtime.InteropServices;
using System.Text;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Puts a folder at the place of another, which then has the first one's name.</summary>
internal static class FolderSwap
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>Lets two folders change names at one moment, where the system can: Linux can on most file systems.</summary>
    /// <returns>False if nothing was done.</returns>
    public static bool AtOnce(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        try
        {
            return Rename(CurrentFolder, Bytes(one), CurrentFolder, Bytes(other), Exchange) == 0;
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>Lets the old one step aside, and back if the new one cannot follow. Between the two moves there is none at the place;
    /// a writer that dies there leaves the old one to be moved back by <see cref="Leftovers.Clean(string)"/>.</summary>
    /// <param name="one">The new one.</param>
    /// <param name="other">The place of the old one.</param>
    /// <param name="step">Called between the two.</param>
    public static void InTwoMoves(string one, string other, Action step)
    {
        var old = Leftovers.Sibling(other, Leftovers.Replaced);
        Directory.Move(other, old);
        try
        {
            step();
            Directory.Move(one, other);
        }
        catch
        {
            Directory.Move(old, other);
            throw;
        }

        Leftovers.Delete(old);
    }

    private static byte[] Bytes(string path) => Encoding.UTF8.GetBytes(path + '\0');

    [DllImport("libc", EntryPoint = "renameat2")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename(int folder, byte[] path, int otherFolder, byte[] otherPath, uint flags);
}
