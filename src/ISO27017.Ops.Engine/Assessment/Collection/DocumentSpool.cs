using System.Collections.Concurrent;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>The run's documents in a private temporary folder, each already in the form that an evidence package has.</summary>
internal sealed class DocumentSpool : IDisposable
{
    // By name, not by spool: an event that held the spool would keep its finalizer from ever running.
    private static readonly ConcurrentDictionary<string, byte> _folders = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, byte[]> _inMemory = new(StringComparer.Ordinal);
    private readonly string _folder;

    static DocumentSpool() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        foreach (var folder in _folders.Keys)
            Delete(folder);
    };

    /// <summary>Makes the folder; only its owner may look into it.</summary>
    public DocumentSpool()
        : this(Guarded(() => Directory.CreateTempSubdirectory("iso27017-ops-").FullName))
    {
    }

    /// <summary>Takes a folder over, and deletes it in the end.</summary>
    public DocumentSpool(string folder)
    {
        _folder = folder;
        _folders.TryAdd(_folder, 0);
    }

    /// <summary>A run that nobody disposed takes its documents along.</summary>
    ~DocumentSpool() => Delete(_folder);

    /// <summary>Keeps a document.</summary>
    /// <exception cref="IsoOpsException">The temporary folder cannot hold it.</exception>
    public void Write(CallOutcome outcome) => Guarded(() =>
    {
        var path = PathOf(outcome.Call.Key);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        DocumentFile.Write(file, outcome);
        return path;
    });

    /// <summary>Keeps a file of another kind under a name of its own.</summary>
    /// <exception cref="IsoOpsException">The temporary folder cannot hold it.</exception>
    public void Keep(string name, Stream content) => Guarded(() =>
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = File.Create(path);
        content.CopyTo(file);
        return path;
    });

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
        using var file = Open(key);
        return DocumentFile.Read(file);
    }

    /// <summary>The bytes of a document.</summary>
    /// <exception cref="FileNotFoundException">There is none, or the run was disposed.</exception>
    public Stream Open(string key)
    {
        if (_inMemory.TryGetValue(key, out var lost))
            return new MemoryStream(lost, writable: false);
        try
        {
            return File.OpenRead(PathOf(key));
        }
        catch (DirectoryNotFoundException e)
        {
            throw new FileNotFoundException("The run's documents are gone.", key, e);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Delete(_folder);
        GC.SuppressFinalize(this);
    }

    private static string Guarded(Func<string> write)
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

    private string PathOf(string key) => Path.Combine(_folder, key.Replace('/', Path.DirectorySeparatorChar));

    private static void Delete(string folder)
    {
        _folders.TryRemove(folder, out _);
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Gone already, or still open in an export: the system's own clean-up of temporary files takes it.
        }
        catch (UnauthorizedAccessException)
        {
            // Likewise.
        }
    }
}
