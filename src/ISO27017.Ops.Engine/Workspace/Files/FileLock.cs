using System.Diagnostics;

namespace ISO27017.Ops.Engine.Workspace.Files;

/// <summary>The right to change one file, held by one at a time: among threads, processes, and machines that share the volume.</summary>
/// <remarks>An empty file <c>.NAME.lock</c> beside it is opened for nobody else. The system lets go of it when a process dies, so one
/// that is left blocks nobody. It is never deleted: whoever had opened it just before would hold a lock that no other sees.</remarks>
internal sealed class FileLock : IDisposable
{
    /// <summary>How long to wait for another writer, unless told otherwise.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private const int LongestPause = 40;

    // EAGAIN of Linux and of macOS; Windows' sharing and lock violations.
    private static readonly int[] Held = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private readonly FileStream _stream;
    private readonly Action<string>? _step;

    private FileLock(string path, string target, FileStream stream, Action<string>? step) =>
        (Path, Target, _stream, _step) = (path, target, stream, step);

    /// <summary>The file, as it was named.</summary>
    public string Path { get; }

    /// <summary>The file itself, where the name is a link.</summary>
    public string Target { get; }

    /// <summary>Waits for the right to change a file, which need not be there yet; its folder must.</summary>
    /// <param name="path">The full path of the file, or of a link to it.</param>
    /// <param name="patience">How long to wait; null for <see cref="Patience"/>.</param>
    /// <param name="step">Called before every step of a write with its name: tests stop there.</param>
    /// <param name="cancel">Ends the waiting.</param>
    /// <exception cref="IsoOpsException"><c>FileInUse</c>: another held it all the time. <c>FileNotWritable</c>: it cannot be locked.</exception>
    public static FileLock Take(string path, TimeSpan? patience = null, Action<string>? step = null, CancellationToken cancel = default)
    {
        var target = TargetOf(path);
        var name = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(target)!, $".{System.IO.Path.GetFileName(target)}.lock");
        var wait = patience ?? Patience;
        for (var began = Stopwatch.GetTimestamp(); ;)
        {
            cancel.ThrowIfCancellationRequested();
            if (Open(name, path) is { } stream)
            {
                return new FileLock(path, target, stream, step);
            }

            if (Stopwatch.GetElapsedTime(began) >= wait)
            {
                throw FileErrors.InUse(path, name, wait);
            }

            // Not in step with the others who wait.
            cancel.WaitHandle.WaitOne(Random.Shared.Next(1, LongestPause));
        }
    }

    /// <summary>Announces a step.</summary>
    public void Step(string name) => _step?.Invoke(name);

    /// <summary>Lets the next one in.</summary>
    public void Dispose() => _stream.Dispose();

    private static FileStream? Open(string name, string path)
    {
        try
        {
            return new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException e) when (Held.Contains(e.HResult))
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FileErrors.NotWritable(path, e);
        }
    }

    private static string TargetOf(string path)
    {
        try
        {
            return File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A circle of links, or a folder that may not be entered.
            throw FileErrors.NotWritable(path, e);
        }
    }
}
