namespace ISO27017.Ops.Engine.Workspace.Files;

/// <summary>A file on its way to its place. Disposed before it has taken a place, it is gone.</summary>
internal sealed class NewFile(string path) : IDisposable
{
    private bool _placed;

    /// <summary>Takes the content.</summary>
    public FileStream Stream { get; } = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);

    /// <summary>Brings the content to the disk.</summary>
    /// <param name="like">The file whose permissions it takes over; null for those of a new file.</param>
    public void Finish(string? like)
    {
        if (like is not null && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Stream.SafeFileHandle, File.GetUnixFileMode(like));
        }

        Stream.Flush(flushToDisk: true);
        Stream.Dispose();
    }

    /// <summary>Gives the file its name; one that has the name already is replaced.</summary>
    public void TakePlaceOf(string target)
    {
        if (OperatingSystem.IsWindows() && File.Exists(target))
        {
            // Keeps the access list, which a plain rename does not.
            File.Replace(path, target, destinationBackupFileName: null);
        }
        else
        {
            File.Move(path, target, overwrite: true);
        }

        _placed = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Stream.Dispose();
        if (!_placed)
        {
            File.Delete(path);
        }
    }
}
