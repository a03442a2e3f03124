namespace ISO27017.Ops.Engine.Evidence;

/// <summary>A package that is a folder. Links are named as problems and never followed.</summary>
internal sealed class FolderFiles : PackageFiles
{
    private readonly SortedDictionary<string, long> _names = new(StringComparer.Ordinal);
    private readonly string _root;

    public FolderFiles(string root)
    {
        _root = root;
        Add(new DirectoryInfo(root), string.Empty);
    }

    public override IReadOnlyDictionary<string, long> Names => _names;

    // What is empty may be a pipe that never answers, or a device that never ends.
    public override Stream OpenFile(string name) => !_names.TryGetValue(name, out var length) ? throw new FileNotFoundException(null, name)
        : length == 0 ? new MemoryStream([], writable: false)
        : new FileStream(Path.Combine(_root, name), FileMode.Open, FileAccess.Read, FileShare.Read);

    protected override void Dispose(bool disposing)
    {
    }

    private void Add(DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            var name = prefix + entry.Name;
            if (entry.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                Report($"「{VisibleText.Of(name)}」はリンクです。", $"'{VisibleText.Of(name)}' is a link.");
            }
            else if (entry is DirectoryInfo inner)
            {
                Add(inner, name + "/");
            }
            else
            {
                _names.Add(name, ((FileInfo)entry).Length);
            }
        }
    }
}
