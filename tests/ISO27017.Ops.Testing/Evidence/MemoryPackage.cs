using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Testing.Evidence;

/// <summary>A package that is a folder, in memory, whose bytes a test may change in place.</summary>
internal sealed class MemoryPackage(IReadOnlyDictionary<string, byte[]> files) : PackageFiles
{
    /// <summary>The bytes of the files.</summary>
    public IReadOnlyDictionary<string, byte[]> Bytes => files;

    public override IReadOnlyDictionary<string, long> Names { get; } = new SortedDictionary<string, long>(
        files.ToDictionary(f => f.Key, f => (long)f.Value.Length), StringComparer.Ordinal);

    /// <summary>A copy of a folder on disk.</summary>
    public static MemoryPackage Of(string folder) => new(Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal));

    /// <summary>A copy of its own.</summary>
    public MemoryPackage Clone() => new(files.ToDictionary(f => f.Key, f => (byte[])f.Value.Clone(), StringComparer.Ordinal));

    public override Stream OpenFile(string name) => new MemoryStream(files[name], writable: false);

    protected override void Dispose(bool disposing)
    {
    }
}
