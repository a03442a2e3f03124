using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Tests.Workspace.Files;

public sealed class WorkspaceFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("iso27017-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("register.md", true)]
    [InlineData("a/../b/c.md", true)]
    [InlineData("../b.md", false)]
    [InlineData("a/../../b.md", false)]
    [InlineData("/etc/passwd", false)]
    [InlineData("C:/x", false)]
    [InlineData("a\\b", false)]
    [InlineData(".", false)]
    [InlineData("", false)]
    public void What_leads_out_of_the_folder_is_seen(string path, bool inside) => Assert.Equal(inside, WorkspacePath.StaysInside(path));

    [Fact]
    public void Files_on_disk_are_listed_by_pattern_and_read()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "checks", "deep"));
        foreach (var name in new[] { "checks/b.yaml", "checks/a.yaml", "checks/a.txt", "checks/deep/c.yaml" })
            File.WriteAllText(Path.Combine(_folder, name), name);
        var files = new DiskFiles(_folder);
        Assert.Equal(["checks/a.yaml", "checks/b.yaml"], files.List("checks", "*.yaml"));
        Assert.Empty(files.List("nowhere", "*"));
        Assert.Equal("checks/a.yaml"u8.ToArray(), files.ReadAtMost("checks/a.yaml", 100));
        Assert.Equal(4, files.ReadAtMost("checks/a.yaml", 3).Length);
        Assert.True(files.Exists(Path.Combine(_folder, "checks/a.txt")));
        Assert.False(files.Exists("checks"));
    }

    [Theory]
    [InlineData("nowhere.md", "WorkspaceFileNotFound")]
    [InlineData("nowhere/x.md", "WorkspaceFileNotFound")]
    [InlineData("checks", "WorkspaceFileUnreadable")]
    [InlineData("a\\b", "WorkspaceFileUnreadable")]
    public void What_cannot_be_opened_is_said(string path, string id)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "checks"));
        Assert.Equal(id, Assert.Throws<IsoOpsException>(() => new DiskFiles(_folder).OpenRead(path)).Id);
    }

    [Fact]
    public void A_device_reads_as_empty_also_through_a_link()
    {
        var link = Path.Combine(_folder, "link.md");
        File.CreateSymbolicLink(link, "/dev/zero");
        foreach (var path in new[] { "/dev/zero", "link.md" }.Where(_ => File.Exists("/dev/zero")))
            Assert.Empty(new DiskFiles(_folder).ReadAtMost(path, 100));
    }

    [Fact]
    public void The_samples_files_are_read_as_those_on_disk()
    {
        var files = new EmbeddedFiles();
        Assert.True(files.Exists("iso27017.yaml"));
        Assert.Contains("iso27017.yaml", files.List("", "*.yaml"));
        Assert.NotEmpty(files.ReadAtMost("./x/../iso27017.yaml", 1 << 20));
        Assert.Null(files.OnDisk("iso27017.yaml"));
        Assert.Equal("WorkspaceFileNotFound", Assert.Throws<IsoOpsException>(() => files.OpenRead("nowhere")).Id);
    }
}
