using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Evidence;

public sealed class FolderFilesTests
{
    [Fact]
    public void What_is_empty_is_not_opened_since_it_may_be_a_pipe_that_never_answers()
    {
        using var folder = new TemporaryFolder();
        using var held = new FileStream(folder["manifest.json.p7s"], FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        using var files = new FolderFiles(Path.GetDirectoryName(folder["x"])!);
        using var content = files.OpenFile("manifest.json.p7s");
        Assert.Equal(0, content.Length);
    }
}
