namespace ISO27017.Ops.Engine.Evidence;

/// <summary>A package as a folder.</summary>
internal sealed class StagedFolder : StagedPackage
{
    public StagedFolder(string path, Action<string>? step)
        : base(path, step)
    {
        Step("begin");
        Directory.CreateDirectory(Temporary);
    }

    protected override Stream Open(string name)
    {
        var path = Path.Combine(Temporary, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    protected override void Finish()
    {
    }

    protected override void Rename()
    {
        if (!Directory.Exists(Final))
        {
            Directory.Move(Temporary, Final);
            return;
        }

        // No file system call swaps two folders everywhere: the old one steps aside, and back if the new one cannot follow.
        var old = Sibling("replaced");
        Directory.Move(Final, old);
        try
        {
            Step("swap");
            Directory.Move(Temporary, Final);
        }
        catch
        {
            Directory.Move(old, Final);
            throw;
        }

        Directory.Delete(old, recursive: true);
    }

    protected override void Dispose(bool disposing)
    {
        if (Directory.Exists(Temporary))
        {
            Directory.Delete(Temporary, recursive: true);
        }
    }
}
