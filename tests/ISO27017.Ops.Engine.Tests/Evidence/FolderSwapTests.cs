using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Evidence;

public sealed class FolderSwapTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FolderSwapTests()
    {
        foreach (var name in new[] { "old", "new" })
        {
            Directory.CreateDirectory(_folder[name]);
            File.WriteAllText(_folder[$"{name}/{PackageLayout.Sums}"], name);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Where_the_system_can_two_folders_change_names_at_once()
    {
        var done = FolderSwap.AtOnce(_folder["new"], _folder["old"]);
        Assert.Equal((done ? "new" : "old", done ? "old" : "new"), (Said("old"), Said("new")));
        Assert.False(FolderSwap.AtOnce(_folder["new"], _folder["none"]));
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    [Fact]
    public void Elsewhere_the_old_one_steps_aside()
    {
        FolderSwap.InTwoMoves(_folder["new"], _folder["old"], () => Assert.False(Path.Exists(_folder["old"])));
        Assert.Equal("new", Said("old"));
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void It_comes_back_if_the_new_one_cannot_follow()
    {
        Assert.Throws<IOException>(() => FolderSwap.InTwoMoves(_folder["new"], _folder["old"], () => throw new IOException("refused")));
        Assert.Equal(("old", "new"), (Said("old"), Said("new")));
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    [Fact]
    public void Who_dies_between_the_moves_leaves_the_old_one_to_the_next()
    {
        Directory.Move(_folder["old"], Leftovers.Sibling(_folder["old"], Leftovers.Replaced));
        Leftovers.Clean(_folder.Path);
        Assert.Equal("old", Said("old"));
    }

    private string Said(string name) => File.ReadAllText(_folder[$"{name}/{PackageLayout.Sums}"]);
}
