namespace ISO27017.Ops.Engine.Evidence;

/// <summary>The files of a package that is on disk, and nothing outside it.</summary>
internal abstract class PackageFiles : IDisposable
{
    private readonly List<LocalText> _problems = [];

    /// <summary>The files, by their names in the package, with their lengths.</summary>
    public abstract IReadOnlyDictionary<string, long> Names { get; }

    /// <summary>What is wrong with the container itself.</summary>
    public virtual IReadOnlyList<LocalText> Problems => _problems;

    /// <summary>Opens what is at <paramref name="path"/>.</summary>
    /// <exception cref="IsoOpsException">There is nothing, or it cannot be an evidence package.</exception>
    public static PackageFiles Open(string path)
    {
        try
        {
            PackageFiles files = Directory.Exists(path) ? new FolderFiles(path)
                : File.Exists(path) ? ZipFiles.Open(path)
                : throw EvidenceErrors.NotFound(path);
            if (files.Names.ContainsKey(PackageLayout.Manifest) || files.Names.ContainsKey(PackageLayout.Sums) || files is ZipFiles { Refused: true })
            {
                return files;
            }

            files.Dispose();
            throw EvidenceErrors.NotAPackage(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw EvidenceErrors.Unreadable(path, e);
        }
    }

    /// <summary>Opens a file for reading; it gives no more than its length. One at a time, on one thread.</summary>
    /// <exception cref="FileNotFoundException">There is none.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public abstract Stream OpenFile(string name);

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes what is open.</summary>
    protected abstract void Dispose(bool disposing);

    /// <summary>Notes a problem of the container.</summary>
    protected void Report(string ja, string en) => _problems.Add(new(ja, en));
}
