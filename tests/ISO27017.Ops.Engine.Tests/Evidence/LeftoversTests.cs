using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Evidence;

/// <summary>What killed writers left is cleaned up, and nothing else.</summary>
public sealed class LeftoversTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("p")]
    [InlineData("p.zip")]
    public void What_a_killed_export_left_is_gone_after_the_next(string name)
    {
        Directory.CreateDirectory(_folder[".other.0123abcd.partial/documents"]);
        File.WriteAllText(_folder[".other.0123abcd.partial/documents/a.json"], "{}");
        File.WriteAllText(_folder[".other.0123abcd.partial/.writing"], "");
        File.WriteAllText(_folder[".p.zip.deadbeef.partial"], "PK");

        Exporter.WriteSmall(_folder[name]);

        Assert.Equal([name], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void What_is_still_being_written_stays()
    {
        Directory.CreateDirectory(_folder[".p.0123abcd.partial"]);
        using var held = Leftovers.Hold(_folder[".p.0123abcd.partial"]);
        using var zip = new FileStream(_folder[".p.zip.0123abcd.partial"], FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);

        Leftovers.Clean(_folder.Path);

        Assert.Equal(2, Directory.GetFileSystemEntries(_folder.Path).Length);
        Assert.True(File.Exists(held.Name));
    }

    [Theory]
    [InlineData(".p.0123abcd.partially")]
    [InlineData(".p.0123ABCD.partial")]
    [InlineData(".p.012.partial")]
    [InlineData("p.0123abcd.partial")]
    [InlineData("..0123abcd.partial")]
    [InlineData(".gitignore")]
    public void What_only_looks_like_one_stays(string name)
    {
        File.WriteAllText(_folder[name], "years of work");
        Leftovers.Clean(_folder.Path);
        Assert.Equal("years of work", File.ReadAllText(_folder[name]));
    }

    [Fact]
    public void A_link_is_not_followed()
    {
        Directory.CreateDirectory(_folder["thesis"]);
        File.WriteAllText(_folder["thesis/a.txt"], "years of work");
        Directory.CreateSymbolicLink(_folder[".p.0123abcd.partial"], _folder["thesis"]);
        Leftovers.Clean(_folder.Path);
        Assert.Equal("years of work", File.ReadAllText(_folder["thesis/a.txt"]));
    }

    [Fact]
    public void What_stepped_aside_for_something_that_never_came_is_back_at_its_place()
    {
        Exporter.WriteSmall(_folder["p"]);
        var digest = new EvidenceService().Test(_folder["p"]).Digest;
        Directory.Move(_folder["p"], _folder[".p.0123abcd.replaced"]);

        Exporter.WriteSmall(_folder["q"]);

        Assert.Equal(["p", "q"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order());
        Assert.Equal(digest, new EvidenceService().Test(_folder["p"]).Digest);
    }

    [Fact]
    public void What_stepped_aside_for_something_that_came_is_gone()
    {
        Exporter.WriteSmall(_folder["p"]);
        Directory.CreateDirectory(_folder[".p.0123abcd.replaced/documents"]);
        Leftovers.Clean(_folder.Path);
        Assert.Equal(["p"], Directory.GetFileSystemEntries(_folder.Path).Select(Path.GetFileName));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_no_trouble() => Leftovers.Clean(_folder["none"]);

    [Theory]
    [InlineData(1)]
    [InlineData(84)]
    public void Beside_any_name_there_is_a_name_that_fits_and_does_not_pretend_to_be_another(int length)
    {
        var name = new string('証', length);
        var sibling = Path.GetFileName(Leftovers.Sibling(_folder[name], Leftovers.Replaced));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(sibling), 1, 255);
        Assert.Equal(length == 1, sibling.StartsWith($".{name}.", StringComparison.Ordinal));
        File.WriteAllText(_folder[sibling], "");
    }

    [Fact]
    public void A_name_that_the_file_system_takes_is_taken()
    {
        var name = new string('証', 83) + ".zip";
        Exporter.WriteSmall(_folder[name]);
        Assert.True(new EvidenceService().Test(_folder[name]).Verified);
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }
}
