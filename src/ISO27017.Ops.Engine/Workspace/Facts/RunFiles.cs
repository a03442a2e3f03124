using ISO27017.Ops.Engine.Assessment.Collection;

namespace ISO27017.Ops.Engine.Workspace.Facts;

/// <summary>The workspace's files as a run read them, under the names that they have in an evidence package. What is written after
/// the run, or while it goes on, changes nothing here.</summary>
internal sealed class RunFiles : IDisposable
{
    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly object _reading = new();
    private readonly Lazy<DocumentSpool> _spool = new(() => new DocumentSpool());

    /// <summary>The names, in ordinal order.</summary>
    public IReadOnlyList<string> Names
    {
        get
        {
            lock (_reading)
                return [.. _kept.Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>The file as it was read first.</summary>
    /// <param name="name">Its name in a package.</param>
    /// <param name="open">Opens the file itself; asked once.</param>
    /// <exception cref="IsoOpsException">It cannot be read, or the temporary folder cannot hold it.</exception>
    public Stream Open(string name, Func<Stream> open)
    {
        // One at a time: they are few, and two readers of one file must see the same.
        lock (_reading)
        {
            if (!_kept.Contains(name))
            {
                using var source = open();
                _spool.Value.Keep(name, source);
                _kept.Add(name);
            }
        }

        return _spool.Value.Open(name);
    }

    /// <summary>A file that is kept.</summary>
    /// <exception cref="FileNotFoundException">There is none, or the run was disposed.</exception>
    public Stream Open(string name) => _spool.Value.Open(name);

    /// <summary>Deletes them.</summary>
    public void Dispose()
    {
        if (_spool.IsValueCreated)
            _spool.Value.Dispose();
    }
}
