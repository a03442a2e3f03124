using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Evidence;

/// <summary>A package as a folder.</summary>
internal sealed class StagedFolder : StagedPackage
{
    private readonly bool _force;
    private readonly FileStream _held;

    public StagedFolder(string path, bool force, Action<string>? step)
        : base(path, step)
    {
        _force = force;
        Step("begin");
        Directory.CreateDirectory(Temporary);
        try
        {
            _held = Leftovers.Hold(Temporary);
        }
        catch
        {
            Leftovers.Delete(Temporary);
            throw;
        }
    }

    protected override Stream Open(string name)
    {
        var path = Path.Combine(Temporary, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    protected override void Finish()
    {
        Step("finish");
        Leftovers.LetGo(_held);
        FolderFlush.Whole(Temporary);
    }

    protected override void Rename()
    {
        if (!_force || !Directory.Exists(Final))
        {
            Directory.Move(Temporary, Final);
            return;
        }

        Step("swap");
        if (!FolderSwap.AtOnce(Temporary, Final))
        {
            FolderSwap.InTwoMoves(Temporary, Final, () => Step("swapping"));
        }
    }

    protected override void Close() => _held.Dispose();
}
