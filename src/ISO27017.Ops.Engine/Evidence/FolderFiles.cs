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

    public override Stream OpenFile(string name) => _names.ContainsKey(name)
        ? new FileStream(Path.Combine(_root, name), FileMode.Open, FileAccess.Read, FileShare.Read)
        : throw new FileNotFoundException(null, name);

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
