using System.Text;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Reports;

/// <summary>
/// A report on its way to disk: written into a temporary folder beside its place, flushed, then renamed. Disposed before
/// <see cref="Commit"/>, nothing is left; what a killed writer left is cleaned up by the next (<see cref="Leftovers"/>). The further files have a <c>SHA256SUMS</c> with them, by which a later report knows that
/// the folder is a report's and holds nothing else.
/// </summary>
internal sealed class ReportPlace : IReportFiles, IDisposable
{
    /// <summary>What the folder of the further files is called after the report's own name.</summary>
    public const string FolderSuffix = ".files";

    private readonly string _path;
    private readonly bool _force;
    private readonly string _parent;
    private readonly string _temporary;
    private readonly FileStream _held;
    private readonly SortedDictionary<string, string> _further = new(StringComparer.Ordinal);

    /// <summary>Takes the place.</summary>
    /// <param name="path">The full path of the report's file.</param>
    /// <param name="force">Replaces a report that is there.</param>
    /// <exception cref="IsoOpsException">It is not free.</exception>
    public ReportPlace(string path, bool force)
    {
        _path = path;
        _force = force;
        _parent = Path.GetDirectoryName(path) ?? throw ReportErrors.NotAFile(path);
        Name = Path.GetFileName(path);
        // The whole name: reports of several formats stand side by side, and one must not take the folder of another.
        Folder = Name + FolderSuffix;
        Check();
        Leftovers.Clean(_parent);
        _temporary = Leftovers.Sibling(path, Leftovers.Partial);
        Directory.CreateDirectory(_temporary);
        try
        {
            _held = Leftovers.Hold(_temporary);
        }
        catch
        {
            Leftovers.Delete(_temporary);
            throw;
        }
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public string Folder { get; }

    private string FinalFolder => Path.Combine(_parent, Folder);

    /// <inheritdoc/>
    public Stream Create(string name)
    {
        var path = Path.Combine(_temporary, name);
        if (name == Name)
        {
            return new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        }

        var inner = name.StartsWith(Folder + "/", StringComparison.Ordinal) ? name[(Folder.Length + 1)..] : string.Empty;
        if (!PackageLayout.IsSafe(inner) || inner == PackageLayout.Sums)
        {
            throw new InvalidOperationException($"The name '{name}' cannot be a report's.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new HashingStream(
            new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None), digest => _further.Add(inner, digest));
    }

    /// <summary>Puts the report at its place, over an older one if there is one.</summary>
    /// <returns>The full paths: the report's own file, then the others.</returns>
    public IReadOnlyList<string> Commit()
    {
        if (_further.Count > 0)
        {
            File.WriteAllBytes(Path.Combine(_temporary, Folder, PackageLayout.Sums), Encoding.ASCII.GetBytes(SumsFile.Write(_further)));
        }

        Leftovers.LetGo(_held);
        foreach (var file in Directory.EnumerateFiles(_temporary, "*", SearchOption.AllDirectories))
        {
            Flush(file);
        }

        // Somebody may have put something there meanwhile.
        Check();
        KeepPermissions();
        Swap();
        FolderFlush.Try(_parent);
        return [_path, .. _further.Keys.Select(n => Path.Combine(FinalFolder, n))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _held.Dispose();
        Leftovers.Delete(_temporary);
    }

    private static void Flush(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        stream.Flush(flushToDisk: true);
    }

    // The folder first: the report's own file never points at what is not there yet.
    private void Swap()
    {
        var old = Directory.Exists(FinalFolder) ? Leftovers.Sibling(FinalFolder, Leftovers.Replaced) : null;
        if (old is not null)
        {
            Directory.Move(FinalFolder, old);
        }

        try
        {
            if (_further.Count > 0)
            {
                Directory.Move(Path.Combine(_temporary, Folder), FinalFolder);
            }

            File.Move(Path.Combine(_temporary, Name), _path, overwrite: _force);
        }
        catch
        {
            if (_further.Count > 0 && Directory.Exists(FinalFolder))
            {
                Directory.Delete(FinalFolder, recursive: true);
            }

            if (old is not null)
            {
                Directory.Move(old, FinalFolder);
            }

            throw;
        }

        if (old is not null)
        {
            Leftovers.Delete(old);
        }
    }

    private void KeepPermissions()
    {
        if (File.Exists(_path) && !OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(_temporary, Name), File.GetUnixFileMode(_path));
        }
    }

    private void Check()
    {
        if (!Directory.Exists(_parent))
        {
            throw ReportErrors.ParentMissing(_path);
        }

        EvidencePlace.CheckParent(_path);

        if (Directory.Exists(_path))
        {
            throw ReportErrors.NotAFile(_path);
        }

        if (!_force && (File.Exists(_path) || Directory.Exists(FinalFolder) || File.Exists(FinalFolder)))
        {
            throw ReportErrors.Exists(File.Exists(_path) ? _path : FinalFolder);
        }

        if (File.Exists(_path) && File.GetAttributes(_path).HasFlag(FileAttributes.ReadOnly))
        {
            throw FileErrors.ReadOnly(_path);
        }

        if (ReportFolder.Foreign(FinalFolder) is { } foreign)
        {
            throw ReportErrors.HoldsOther(FinalFolder, foreign);
        }
    }
}
