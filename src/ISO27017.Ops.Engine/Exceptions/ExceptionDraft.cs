using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Exceptions;

/// <summary>An exception, found fit to be added, and not added yet.</summary>
public sealed class ExceptionDraft
{
    private readonly ExceptionEntry _entry;
    private readonly TimeProvider _time;

    internal ExceptionDraft(string path, ExceptionEntry entry, TimeProvider time) => (Path, _entry, _time) = (path, entry, time);

    /// <summary>The file that it goes to.</summary>
    public string Path { get; }

    /// <summary>The check that it is about.</summary>
    public string Check => _entry.Check;

    /// <summary>Adds it at the end of the file; every other byte stays. Whatever stops it, the file holds it whole or not at all.</summary>
    /// <returns>The exception with its id.</returns>
    /// <exception cref="IsoOpsException">The file is in use, cannot be read or written, or is wrong: nothing has changed.</exception>
    public IsoException Save(CancellationToken cancel = default) => Save(null, cancel);

    /// <summary>The same, told each step.</summary>
    internal IsoException Save(Action<string>? step, CancellationToken cancel)
    {
        using var held = FileLock.Take(Path, step: step, cancel: cancel);
        var (content, entry) = ExceptionFile.Append(Path, AtomicFile.Read(held) ?? [], _entry);
        AtomicFile.Replace(held, content);
        return ExceptionView.Of(entry, _time.GetUtcNow(), matched: null);
    }
}
