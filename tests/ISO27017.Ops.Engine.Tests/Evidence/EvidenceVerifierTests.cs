using System.IO.Compression;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Evidence;

public sealed class EvidenceVerifierTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _package;

    public EvidenceVerifierTests()
    {
        _package = _folder["p"];
        Exporter.WriteSmall(_package);
    }

    public void Dispose() => _folder.Dispose();

    private static IsoEvidence Verify(string path) => EvidenceVerifier.Verify(path, CancellationToken.None);

    private string[] Files() => Directory.GetFiles(_package, "*", SearchOption.AllDirectories);

    private string Name(string file) => Path.GetRelativePath(_package, file).Replace('\\', '/');

    [Fact]
    public void One_flipped_bit_in_any_file_is_found_and_named()
    {
        foreach (var file in Files())
        {
            var bytes = File.ReadAllBytes(file);
            foreach (var at in new[] { 0, bytes.Length / 2, bytes.Length - 1 })
            {
                Assert.False(WithFlip(file, bytes, at, 1 << (at % 8), () => Verify(_package)).Verified);
            }

            var evidence = WithFlip(file, bytes, bytes.Length / 3, 1, () => Verify(_package));
            Assert.True(Name(file) == "SHA256SUMS" || evidence.Problems.Any(p => p.Contains(Name(file), StringComparison.Ordinal)));
        }

        Assert.True(Verify(_package).Verified);
    }

    [Fact]
    public void No_bit_of_SHA256SUMS_is_free()
    {
        var file = Path.Combine(_package, "SHA256SUMS");
        var text = File.ReadAllBytes(file);
        Assert.All(Enumerable.Range(0, text.Length), at =>
        {
            var changed = (byte[])text.Clone();
            changed[at] ^= (byte)(1 << (at % 8));
            var problems = new List<LocalText>();
            var digests = SumsFile.Read(System.Text.Encoding.Latin1.GetString(changed), problems);
            var same = digests.Count == Files().Length - 1 && digests.All(d => text.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes($"{d.Value}  {d.Key}\n")) >= 0);
            Assert.True(problems.Count > 0 || !same);
        });
    }

    [Fact]
    public void Every_bit_of_a_zip_counts()
    {
        var zip = _folder["p.zip"];
        Exporter.WriteSmall(zip);
        var bytes = File.ReadAllBytes(zip);
        var directory = bytes.AsSpan().IndexOf("PK\u0001\u0002"u8);
        foreach (var at in Enumerable.Range(0, bytes.Length).Where(i => i < 60 || i > bytes.Length - 90 || (i > directory && i < directory + 60) || i % 499 == 0))
        {
            Assert.False(WithFlip(zip, bytes, at, 1 << (at % 8), () => Verify(zip)).Verified, $"byte {at}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Junk_around_a_zip_is_found(bool leading)
    {
        var zip = _folder["p.zip"];
        Exporter.WriteSmall(zip);
        var bytes = File.ReadAllBytes(zip);
        File.WriteAllBytes(zip, leading ? [1, 2, 3, .. bytes] : [.. bytes, 1, 2, 3]);
        Assert.False(Verify(zip).Verified);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        foreach (var file in Files())
        {
            var bytes = File.ReadAllBytes(file);
            File.Delete(file);
            Assert.Contains(Verify(_package).Problems, p => p.Contains($"'{Name(file)}'", StringComparison.Ordinal) || p.Contains($"{Name(file)} is missing", StringComparison.Ordinal));
            File.WriteAllBytes(file, bytes);
        }
    }

    [Theory]
    [InlineData("extra.txt")]
    [InlineData("documents/extra.json")]
    [InlineData(".hidden")]
    [InlineData("\u001b[2J.txt")]
    public void An_added_file_is_named(string name)
    {
        File.WriteAllText(Path.Combine(_package, name), "x");
        Assert.Contains(Verify(_package).Problems, p => p.Contains(VisibleText.Of(name), StringComparison.Ordinal));
        Assert.DoesNotContain(Verify(_package).Problems, p => p.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public void A_renamed_file_is_named_with_its_new_name()
    {
        File.Move(Path.Combine(_package, "report.html"), Path.Combine(_package, "index.html"));
        Assert.Contains(Verify(_package).Problems, p => p.Contains("report.html", StringComparison.Ordinal) && p.Contains("index.html", StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_is_named_and_not_followed()
    {
        var file = Path.Combine(_package, "results.csv");
        File.Move(file, _folder["outside.csv"]);
        File.CreateSymbolicLink(file, _folder["outside.csv"]);
        Directory.CreateDirectory(_folder["elsewhere"]);
        File.WriteAllText(_folder["elsewhere/a"], "x");
        Directory.CreateSymbolicLink(Path.Combine(_package, "linked"), _folder["elsewhere"]);
        var problems = Verify(_package).Problems;
        Assert.Contains(problems, p => p.Contains("'results.csv' is a link", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.Contains("'linked' is a link", StringComparison.Ordinal));
        Assert.DoesNotContain(problems, p => p.Contains("linked/a", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("/etc/evil")]
    [InlineData("documents/../../evil")]
    [InlineData("a\\b")]
    [InlineData("C:/evil")]
    public void A_name_that_leaves_the_zip_is_named_and_nothing_is_extracted(string name)
    {
        var zip = _folder["sub/p.zip"];
        Directory.CreateDirectory(_folder["sub"]);
        Exporter.WriteSmall(zip);
        Add(zip, name, "x");
        Assert.Contains(Verify(zip).Problems, p => p.Contains("unsafe", StringComparison.Ordinal));
        Assert.Single(Directory.GetFileSystemEntries(_folder["sub"]));
        Assert.False(File.Exists(_folder["evil.txt"]));
    }

    [Fact]
    public void An_entry_that_stands_twice_is_named()
    {
        var zip = _folder["p.zip"];
        Exporter.WriteSmall(zip);
        Add(zip, "results.csv", "other");
        Assert.Contains(Verify(zip).Problems, p => p.Contains("twice", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bomb_is_not_read()
    {
        var zip = _folder["p.zip"];
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            using var stream = archive.CreateEntry("manifest.json").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 1100; i++)
            {
                stream.Write(zeros);
            }
        }

        Assert.Contains(Verify(zip).Problems, p => p.Contains("would expand", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_no_package_is_an_error()
    {
        File.WriteAllText(_folder["text.zip"], "not a zip");
        Directory.CreateDirectory(_folder["empty"]);
        using (var other = ZipFile.Open(_folder["other.zip"], ZipArchiveMode.Create))
        {
            other.CreateEntry("a.txt");
        }

        Assert.Equal("EvidenceNotFound", Assert.Throws<IsoOpsException>(() => Verify(_folder["none"])).Id);
        foreach (var name in new[] { "text.zip", "empty", "other.zip" })
        {
            Assert.Equal("NotAnEvidencePackage", Assert.Throws<IsoOpsException>(() => Verify(_folder[name])).Id);
        }
    }

    private static T WithFlip<T>(string file, byte[] bytes, int at, int mask, Func<T> then)
    {
        var changed = (byte[])bytes.Clone();
        changed[at] ^= (byte)mask;
        File.WriteAllBytes(file, changed);
        try
        {
            return then();
        }
        finally
        {
            File.WriteAllBytes(file, bytes);
        }
    }

    private static void Add(string zip, string name, string text)
    {
        using var archive = ZipFile.Open(zip, ZipArchiveMode.Update);
        using var writer = new StreamWriter(archive.CreateEntry(name).Open());
        writer.Write(text);
    }
}
