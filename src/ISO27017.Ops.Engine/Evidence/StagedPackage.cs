using System.Text;
using ISO27017.Ops.Engine.Workspace.Files;

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
        Temporary = Leftovers.Sibling(path, Leftovers.Partial);
    }

    /// <summary>The digests so far, by name.</summary>
    public IReadOnlyDictionary<string, string> Digests => _digests;

    /// <summary>What could not be removed again; null as a rule.</summary>
    public string? Left { get; private set; }

    /// <summary>The package's place.</summary>
    protected string Final { get; }

    /// <summary>Where it is written.</summary>
    protected string Temporary { get; }

    /// <summary>Begins a package. What killed exports left beside its place is cleaned up.</summary>
    /// <param name="path">Its place; a zip file if it ends so.</param>
    /// <param name="force">Replaces what is there when it is complete.</param>
    /// <param name="step">Called before every step with its name: tests stop there.</param>
    public static StagedPackage Begin(string path, bool force, Action<string>? step = null)
    {
        Leftovers.Clean(Path.GetDirectoryName(path)!);
        return path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ? new StagedZip(path, force, step) : new StagedFolder(path, force, step);
    }

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
        FolderFlush.Try(Path.GetDirectoryName(Final)!);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Close();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            // What could not be completed is deleted all the same.
        }

        Left = Leftovers.Delete(Temporary) ? null : Temporary;
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens a file of the package.</summary>
    protected abstract Stream Open(string name);

    /// <summary>Completes and flushes what was written.</summary>
    protected abstract void Finish();

    /// <summary>Puts it at its place.</summary>
    protected abstract void Rename();

    /// <summary>Closes what is open.</summary>
    protected abstract void Close();

    /// <summary>Announces a step.</summary>
    protected void Step(string name) => _step?.Invoke(name);
}
