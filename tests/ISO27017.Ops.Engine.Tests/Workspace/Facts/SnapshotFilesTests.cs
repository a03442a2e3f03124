using ISO27017.Ops.Engine.Workspace.Facts;
using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Workspace.Facts;

public sealed class SnapshotFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RunFiles _kept = new();
    private readonly SnapshotFiles _files;

    public SnapshotFilesTests() => _files = new SnapshotFiles(new DiskFiles(_folder[""]), "ours.yaml", _kept) { Register = "docs/管理策.md" };

    public void Dispose()
    {
        _kept.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("ours.yaml", "iso27017.yaml")]
    [InlineData("docs/管理策.md", "register.md")]
    [InlineData("attestations.jsonl", "attestations.jsonl")]
    [InlineData("./exceptions.yaml", "exceptions.yaml")]
    [InlineData("checks/own.yaml", "checks/own.yaml")]
    [InlineData("artefacts/2026/a.pdf", "artefacts/2026/a.pdf")]
    public void What_was_read_stays_so_whatever_is_written_later(string path, string name)
    {
        Write(path, "then");
        Assert.Equal("then", Read(path));
        Write(path, "now");
        Assert.Equal("then", Read(path));
        File.Delete(Path.Combine(_folder[""], path));
        Assert.Equal("then", Read(path));
        Assert.Equal([name], _kept.Names);
        using var kept = new StreamReader(_kept.Open(name));
        Assert.Equal("then", kept.ReadToEnd());
    }

    [Theory]
    [InlineData("docs/specification.md")]
    [InlineData("artefacts.txt")]
    public void Other_files_are_read_as_they_are_and_stay_outside(string path)
    {
        Write(path, "then");
        Assert.Equal("then", Read(path));
        Write(path, "now");
        Assert.Equal("now", Read(path));
        Assert.Empty(_kept.Names);
    }

    [Fact]
    public void A_name_that_not_every_system_knows_gets_one_that_all_do()
    {
        Write("artefacts/議事録 1.pdf", "a");
        Write("artefacts/議事録 2.pdf", "b");
        Assert.Equal(("a", "b"), (Read("artefacts/議事録 1.pdf"), Read("artefacts/議事録 2.pdf")));
        Assert.Equal(2, _kept.Names.Count);
        Assert.All(_kept.Names, n => Assert.Matches(@"\Aartefacts/[0-9a-f]{24}\.pdf\z", n));
    }

    [Fact]
    public void What_is_not_there_is_not_kept()
    {
        Assert.Throws<IsoOpsException>(() => Read("exceptions.yaml"));
        Assert.Empty(_kept.Names);
        Write("exceptions.yaml", "later");
        Assert.Equal("later", Read("exceptions.yaml"));
    }

    [Fact]
    public void A_path_that_leads_out_keeps_no_name_of_ours()
    {
        Write("x/attestations.jsonl", "other");
        Assert.Equal("other", Read("x/attestations.jsonl"));
        Assert.Throws<IsoOpsException>(() => Read("artefacts/../../attestations.jsonl"));
        Assert.Empty(_kept.Names);
    }

    private string Read(string path)
    {
        using var reader = new StreamReader(_files.OpenRead(path));
        return reader.ReadToEnd();
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder[""], path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
