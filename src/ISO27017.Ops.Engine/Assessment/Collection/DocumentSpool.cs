using System.Collections.Concurrent;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>The run's documents, each already in the form that an evidence package has, in one private temporary file.</summary>
/// <remarks>One file, not one a document: making and deleting tens of thousands of files takes longer than asking for them. It has no
/// name (on Windows it goes with its handle), so that even a process that is killed leaves nothing of what AWS answered.</remarks>
internal sealed class DocumentSpool : IDisposable
{
    private readonly ConcurrentDictionary<string, (long At, int Length)> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> _inMemory = new(StringComparer.Ordinal);
    private readonly FileStream _file;
    private readonly Action? _writing;
    private long _end;

    /// <summary>Makes the file.</summary>
    /// <param name="writing">Called before each write: tests fail there.</param>
    /// <exception cref="IsoOpsException">The temporary folder cannot hold it.</exception>
    public DocumentSpool(Action? writing = null)
    {
        _writing = writing;
        _file = Guarded(Nameless);
    }

    /// <summary>Keeps a document.</summary>
    /// <exception cref="IsoOpsException">The temporary folder cannot hold it.</exception>
    public void Write(CallOutcome outcome)
    {
        using var document = new MemoryStream();
        DocumentFile.Write(document, outcome);
        Keep(outcome.Call.Key, document);
    }

    /// <summary>Keeps a file of another kind under a name of its own.</summary>
    /// <exception cref="IsoOpsException">The temporary folder cannot hold it.</exception>
    public void Keep(string name, Stream content)
    {
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        Keep(name, copy);
    }

    /// <summary>Keeps in memory that an answer could not be kept: the call must not vanish from the evidence with it.</summary>
    public void WriteLost(CallOutcome outcome)
    {
        using var document = new MemoryStream();
        DocumentFile.Write(document, outcome);
        _inMemory[outcome.Call.Key] = document.ToArray();
    }

    /// <summary>Reads a document back.</summary>
    public CallOutcome Read(string key)
    {
        using var document = Open(key);
        return DocumentFile.Read(document);
    }

    /// <summary>The bytes of a document.</summary>
    /// <exception cref="FileNotFoundException">There is none, or the run was disposed.</exception>
    public Stream Open(string key)
    {
        if (_inMemory.TryGetValue(key, out var lost))
            return new MemoryStream(lost, writable: false);
        if (!_places.TryGetValue(key, out var place))
            throw new FileNotFoundException("The run has no such document.", key);
        var bytes = new byte[place.Length];
        try
        {
            for (var read = 0; read < bytes.Length;)
            {
                var more = RandomAccess.Read(_file.SafeFileHandle, bytes.AsSpan(read), place.At + read);
                read += more > 0 ? more : throw new EndOfStreamException();
            }
        }
        catch (ObjectDisposedException e)
        {
            throw new FileNotFoundException("The run's documents are gone.", key, e);
        }

        return new MemoryStream(bytes, writable: false);
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static FileStream Nameless()
    {
        var windows = OperatingSystem.IsWindows();
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            BufferSize = 0,
            Options = windows ? FileOptions.DeleteOnClose : FileOptions.None,
        };
        if (!windows)
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"iso27017-ops-{Guid.NewGuid():N}"), options);
        if (!windows)
            File.Delete(file.Name);
        return file;
    }

    private static T Guarded<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var place = Path.GetTempPath();
            throw new IsoOpsException("TemporaryFolderNotWritable", IsoError.ReadOrWrite, new LocalText(
                $"実行の文書を一時フォルダー {place} に書けません: {e.Message} 空きを作るか、TMPDIR（Windows では TEMP）で別のフォルダーを指定してください。",
                $"The run's documents cannot be written to the temporary folder {place}: {e.Message} Make room, or name another folder in TMPDIR (on Windows TEMP)."), place, e);
        }
    }

    // Every document gets a stretch of its own, so that many write at once; one that failed leaves a gap that nobody reads.
    private void Keep(string name, MemoryStream content) => _places[name] = Guarded(() =>
    {
        _writing?.Invoke();
        var length = (int)content.Length;
        var at = Interlocked.Add(ref _end, length) - length;
        RandomAccess.Write(_file.SafeFileHandle, content.GetBuffer().AsSpan(0, length), at);
        return (at, length);
    });
}
