using System.Text;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>
/// A package on its way to disk: written beside its place under a temporary name, flushed, then renamed. Whatever stops the
/// process, there is the whole package at its place or none; disposed before <see cref="Commit"/>, nothing is left.
/// </summary>
internal abstract class StagedPackage : IDisposable
{
    private readonly SortedDictionary<string, string> _digests = new(StringComparer.Ordinal);
    private readonly Action<string>? _step;

    protected StagedPackage(string path, Action<string>? step)
    {
        Final = path;
        _step = step;
        Temporary = Sibling("partial");
    }

    /// <summary>The digests so far, by name.</summary>
    public IReadOnlyDictionary<string, string> Digests => _digests;

    /// <summary>The package's place.</summary>
    protected string Final { get; }

    /// <summary>Where it is written.</summary>
    protected string Temporary { get; }

    /// <summary>Begins a package.</summary>
    /// <param name="path">Its place; a zip file if it ends so.</param>
    /// <param name="step">Called before every step with its name: tests stop there.</param>
    public static StagedPackage Begin(string path, Action<string>? step = null) =>
        path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? new StagedZip(path, step) : new StagedFolder(path, step);

    /// <summary>Begins the next file; close it before another.</summary>
    public Stream Create(string name)
    {
        if (!PackageLayout.IsSafe(name))
        {
            throw new InvalidOperationException($"The name '{name}' cannot be in a package.");
        }

        Step(name);
        return new HashingStream(Open(name), digest => _digests.Add(name, digest));
    }

    /// <summary>Writes <c>SHA256SUMS</c> and puts the package at its place, over an older one if there is one.</summary>
    public void Commit()
    {
        Step(PackageLayout.Sums);
        using (var sums = new HashingStream(Open(PackageLayout.Sums), _ => { }))
        {
            sums.Write(Encoding.ASCII.GetBytes(SumsFile.Write(_digests)));
        }

        Finish();
        Step("rename");
        Rename();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a file of the package.</summary>
    protected abstract Stream Open(string name);

    /// <summary>Completes and flushes what was written.</summary>
    protected abstract void Finish();

    /// <summary>Puts it at its place.</summary>
    protected abstract void Rename();

    /// <summary>Removes what <see cref="Rename"/> did not take.</summary>
    protected abstract void Dispose(bool disposing);

    /// <summary>Announces a step.</summary>
    protected void Step(string name) => _step?.Invoke(name);

    /// <summary>A new name beside the package's place.</summary>
    protected string Sibling(string suffix) => Path.Combine(
        Path.GetDirectoryName(Final)!, $".{Path.GetFileName(Final)}.{Guid.NewGuid().ToString("N")[..8]}.{suffix}");
}
