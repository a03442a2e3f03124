using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ISO27017.Ops.Engine.Workspace.Files;

/// <summary>Brings the names in a folder to the disk, as a rename is durable only then. .NET opens no folder, so this asks the C library.</summary>
internal static class FolderFlush
{
    private const int ReadOnly = 0;
    private const int AtOnce = 16;

    /// <summary>Flushes a folder where the system can: Windows needs it not, and some network volumes refuse it.</summary>
    public static void Try(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            using var handle = new SafeFileHandle(Open(Encoding.UTF8.GetBytes(folder + '\0'), ReadOnly), ownsHandle: true);
            if (!handle.IsInvalid)
            {
                _ = Flush(handle);
            }
        }
        catch (Exception e) when (e is DllNotFoundException or EntryPointNotFoundException)
        {
            // A C library of another name: the content is safe on the disk, the name follows with the system's next flush.
        }
    }

    /// <summary>Brings a folder with all that is in it to the disk: many at once, for one after the other takes twenty times as long.</summary>
    /// <exception cref="IOException">A file cannot be brought to the disk.</exception>
    public static void Whole(string folder)
    {
        var many = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        try
        {
            Parallel.ForEach(Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories), many, file =>
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
                stream.Flush(flushToDisk: true);
            });
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }

        Parallel.ForEach(Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories).Append(folder), many, Try);
    }

    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(SafeFileHandle file);
}
