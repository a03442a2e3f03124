using System.Text;
using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Workspace.Files;

public sealed class AtomicFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_is_made_and_then_replaced_and_nothing_is_left_beside_it()
    {
        Write("a.txt", "one");
        Write("a.txt", "two");

        Assert.Equal("two", File.ReadAllText(_folder["a.txt"]));
        Assert.Equal([".a.txt.lock", "a.txt"], Names());
    }

    [Fact]
    public void What_is_not_there_yet_reads_as_null()
    {
        using var held = FileLock.Take(_folder["a.txt"]);

        Assert.Null(AtomicFile.Read(held));
    }

    [Theory]
    [InlineData("create")]
    [InlineData("write")]
    [InlineData("rename")]
    public void A_write_that_fails_before_the_rename_leaves_the_old_file_and_no_other(string step)
    {
        Write("a.txt", "old");
        using (var held = FileLock.Take(_folder["a.txt"], step: s => { if (s == step) throw new IOException("no room"); }))
        {
            var error = Assert.Throws<IsoOpsException>(() => AtomicFile.Replace(held, "new"u8));
            Assert.Equal("FileNotWritable", error.Id);
        }

        Assert.Equal("old", File.ReadAllText(_folder["a.txt"]));
        Assert.Equal([".a.txt.lock", "a.txt"], Names());
    }

    [Fact]
    public void What_a_killed_writer_left_is_cleaned_up_and_what_others_left_is_not()
    {
        File.WriteAllText(_folder[".a.txt.0123abcd.partial"], "half");
        File.WriteAllText(_folder[".b.txt.0123abcd.partial"], "of another file");
        File.WriteAllText(_folder["a.txt.partial"], "somebody's own");

        Write("a.txt", "whole");

        Assert.Equal([".a.txt.lock", ".b.txt.0123abcd.partial", "a.txt", "a.txt.partial"], Names());
    }

    [Fact]
    public void Permissions_stay_as_they_were()
    {
        if (OperatingSystem.IsWindows())
            return;
        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        Write("a.txt", "old");
        File.SetUnixFileMode(_folder["a.txt"], mode);

        Write("a.txt", "new");

        Assert.Equal(mode, File.GetUnixFileMode(_folder["a.txt"]));
    }

    [Fact]
    public void A_link_stays_a_link_and_its_target_is_written()
    {
        Directory.CreateDirectory(_folder["real"]);
        File.WriteAllText(_folder["real/a.txt"], "old");
        File.CreateSymbolicLink(_folder["a.txt"], Path.Combine("real", "a.txt"));

        Write("a.txt", "new");

        Assert.NotNull(File.ResolveLinkTarget(_folder["a.txt"], false));
        Assert.Equal("new", File.ReadAllText(_folder["real/a.txt"]));
        Assert.Equal(["a.txt", "real"], Names());
    }

    [Fact]
    public void Both_names_of_a_linked_file_are_one_lock()
    {
        File.WriteAllText(_folder["a.txt"], "");
        File.CreateSymbolicLink(_folder["b.txt"], "a.txt");
        using var held = FileLock.Take(_folder["a.txt"]);

        Assert.Equal("FileInUse", Assert.Throws<IsoOpsException>(() => FileLock.Take(_folder["b.txt"], TimeSpan.Zero)).Id);
    }

    [Fact]
    public void A_circle_of_links_is_named()
    {
        File.CreateSymbolicLink(_folder["a.txt"], "b.txt");
        File.CreateSymbolicLink(_folder["b.txt"], "a.txt");

        Assert.Contains("a.txt", Assert.Throws<IsoOpsException>(() => FileLock.Take(_folder["a.txt"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_read_only_file_is_left_alone()
    {
        Write("a.txt", "old");
        File.SetAttributes(_folder["a.txt"], FileAttributes.ReadOnly);

        var error = Assert.Throws<IsoOpsException>(() => Write("a.txt", "new"));

        Assert.Equal("FileReadOnly", error.Id);
        Assert.Equal("old", File.ReadAllText(_folder["a.txt"]));
        File.SetAttributes(_folder["a.txt"], FileAttributes.Normal);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var error = Assert.Throws<IsoOpsException>(() => Write("none/a.txt", "x"));

        Assert.Equal("FileNotWritable", error.Id);
        Assert.Contains(_folder["none/a.txt"], error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_in_the_place_of_the_file_is_an_error()
    {
        Directory.CreateDirectory(_folder["a.txt"]);

        Assert.Equal("FileNotWritable", Assert.Throws<IsoOpsException>(() => Write("a.txt", "x")).Id);
        Assert.Equal([".a.txt.lock", "a.txt"], Names());
    }

    private void Write(string name, string text)
    {
        using var held = FileLock.Take(_folder[name]);
        AtomicFile.Replace(held, Encoding.UTF8.GetBytes(text));
    }

    private string[] Names() => [.. Directory.EnumerateFileSystemEntries(_folder.Path).Select(p => Path.GetFileName(p)!).Order(StringComparer.Ordinal)];
}
