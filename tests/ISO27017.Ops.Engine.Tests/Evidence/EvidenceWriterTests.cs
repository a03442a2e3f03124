using System.Security.Cryptography;
using System.Text;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Testing.Evidence;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Evidence;

public sealed class EvidenceWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private static void Write(string path, IReadOnlyList<IsoResult> results, bool force = false, Action<string>? step = null, DateTimeOffset? at = null) =>
        Exporter.Writer(step, at).Write(new EvidenceRequest { Path = path, Force = force, NewChain = true }, results, CancellationToken.None);

    private static string Refused(Action write) => Assert.Throws<IsoOpsException>(write).Id;

    [Theory]
    [InlineData("package")]
    [InlineData("package.zip")]
    public void What_was_written_verifies(string name)
    {
        Exporter.WriteSmall(_folder[name]);
        var evidence = EvidenceVerifier.Verify(_folder[name], CancellationToken.None);
        Assert.Empty(evidence.Problems);
        Assert.True(evidence.Verified);
        Assert.Equal(Exporter.Now, evidence.CreatedAt);
        Assert.Equal(RunBuilder.AsOf.AddSeconds("LookupEvents".Length), evidence.From);
        Assert.Equal(RunBuilder.AsOf.AddSeconds("DescribeVolumes".Length), evidence.To);
        Assert.Equal([RunBuilder.Account, "111122223333"], evidence.Accounts);
        Assert.Equal('7', evidence.PackageId![14]);
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Folder_and_zip_are_one_package()
    {
        Exporter.WriteSmall(_folder["a"]);
        Exporter.WriteSmall(_folder["b.zip"]);
        Assert.Equal(
            EvidenceVerifier.Verify(_folder["a"], CancellationToken.None).Digest,
            EvidenceVerifier.Verify(_folder["b.zip"], CancellationToken.None).Digest);
    }

    [Fact]
    public void SHA256SUMS_is_what_sha256sum_prints()
    {
        Exporter.WriteSmall(_folder["p"]);
        var expected = Directory.GetFiles(_folder["p"], "*", SearchOption.AllDirectories)
            .Select(f => (Name: Path.GetRelativePath(_folder["p"], f).Replace('\\', '/'), File: f))
            .Where(f => f.Name != "SHA256SUMS")
            .OrderBy(f => f.Name, StringComparer.Ordinal)
            .Select(f => $"{Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(f.File))).ToLowerInvariant()}  {f.Name}\n");
        var actual = File.ReadAllBytes(Path.Combine(_folder["p"], "SHA256SUMS"));
        Assert.Equal(string.Concat(expected), Encoding.UTF8.GetString(actual));
        Assert.Equal(SumsFile.Digest(actual), EvidenceVerifier.Verify(_folder["p"], CancellationToken.None).Digest);
    }

    [Fact]
    public void The_same_results_in_any_order_give_the_same_bytes()
    {
        var (_, results) = RunBuilder.Small();
        Write(_folder["a.zip"], results);
        results.Reverse();
        results.Add(results[0]);
        Write(_folder["b.zip"], results);
        Assert.Equal(File.ReadAllBytes(_folder["a.zip"]), File.ReadAllBytes(_folder["b.zip"]));
    }

    [Fact]
    public void Only_the_manifest_knows_when_it_was_exported()
    {
        var (_, results) = RunBuilder.Small();
        Write(_folder["a"], results);
        Write(_folder["b"], results, at: Exporter.Now.AddDays(1));
        var differing = Directory.GetFiles(_folder["a"], "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_folder["a"], f))
            .Where(f => !File.ReadAllBytes(Path.Combine(_folder["a"], f)).SequenceEqual(File.ReadAllBytes(Path.Combine(_folder["b"], f))));
        Assert.Equal(["SHA256SUMS", "manifest.json"], differing.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_part_of_the_results_says_so()
    {
        var (run, results) = RunBuilder.Small();
        Write(_folder["p"], results[..3]);
        var manifest = JObject.Parse(File.ReadAllText(Path.Combine(_folder["p"], "manifest.json")));
        Assert.Equal(3, (int)manifest["results"]!["inPackage"]!);
        Assert.Equal(run.ResultCount, (int)manifest["results"]!["ofRun"]!);
        Assert.Equal(4, (int)manifest["calls"]!["planned"]!);
        Assert.True(EvidenceVerifier.Verify(_folder["p"], CancellationToken.None).Verified);
    }

    [Fact]
    public void Without_results_or_their_run_nothing_is_written()
    {
        var (_, results) = RunBuilder.Small();
        Assert.Equal("EvidenceWithoutResults", Refused(() => Write(_folder["p"], [])));
        Assert.Equal("EvidenceWithoutRun", Refused(() => Write(_folder["p"], [.. results, RunBuilder.Result(null, "9.2.3-CSC-01", IsoStatus.Pass, "x")])));
        Assert.Equal("EvidenceOfSeveralRuns", Refused(() => Write(_folder["p"], [.. results, .. RunBuilder.Small().Results])));
        results[0].Run!.Dispose();
        Assert.Equal("EvidenceRunGone", Refused(() => Write(_folder["p"], results)));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("package")]
    [InlineData("package.zip")]
    public void What_exists_is_replaced_only_by_Force(string name)
    {
        var (_, results) = RunBuilder.Small();
        Write(_folder[name], results);
        Assert.Equal("EvidenceExists", Refused(() => Write(_folder[name], results)));
        Write(_folder[name], results, force: true, at: Exporter.Now.AddDays(1));
        Assert.Equal(Exporter.Now.AddDays(1), EvidenceVerifier.Verify(_folder[name], CancellationToken.None).CreatedAt);
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Force_never_replaces_what_is_no_package()
    {
        var (_, results) = RunBuilder.Small();
        Directory.CreateDirectory(_folder["home"]);
        File.WriteAllText(Path.Combine(_folder["home"], "thesis.txt"), "years of work");
        File.WriteAllText(_folder["file"], "text");
        File.WriteAllText(_folder["file.zip"], "text");
        Directory.CreateDirectory(_folder["folder.zip"]);
        Assert.Equal("EvidenceWouldReplaceOther", Refused(() => Write(_folder["file"], results)));
        foreach (var name in new[] { "home", "file", "file.zip", "folder.zip" })
        {
            Assert.Equal("EvidenceWouldReplaceOther", Refused(() => Write(_folder[name], results, force: true)));
        }

        Assert.Equal("years of work", File.ReadAllText(Path.Combine(_folder["home"], "thesis.txt")));
    }

    [Fact]
    public void A_folder_of_packages_is_not_called_one_that_Force_would_replace()
    {
        var (_, results) = RunBuilder.Small();
        Write(_folder["evidence.zip"], results);
        Directory.CreateDirectory(_folder["evidence"]);
        File.Move(_folder["evidence.zip"], _folder["evidence/2026.zip"]);

        Assert.Equal("EvidenceWouldReplaceOther", Refused(() => Write(_folder["evidence"], results)));
        Assert.Equal("2026.zip", Path.GetFileName(Assert.Single(Directory.GetFileSystemEntries(_folder["evidence"]))));
    }

    [Fact]
    public void Force_never_deletes_what_somebody_laid_into_a_package()
    {
        var (_, results) = RunBuilder.Small();
        Write(_folder["p"], results);
        File.AppendAllText(Path.Combine(_folder["p"], "README.txt"), "a damaged file is still the package's");
        Write(_folder["p"], results, force: true);
        File.WriteAllText(Path.Combine(_folder["p"], "notes.txt"), "years of work");

        var error = Assert.Throws<IsoOpsException>(() => Write(_folder["p"], results, force: true));

        Assert.Equal("EvidenceHoldsOtherFiles", error.Id);
        Assert.Contains("notes.txt", error.Texts.En, StringComparison.Ordinal);
        Assert.Equal("years of work", File.ReadAllText(Path.Combine(_folder["p"], "notes.txt")));
    }

    [Fact]
    public void An_empty_folder_may_be_filled_with_Force()
    {
        Directory.CreateDirectory(_folder["p"]);
        Write(_folder["p"], RunBuilder.Small().Results, force: true);
        Assert.True(EvidenceVerifier.Verify(_folder["p"], CancellationToken.None).Verified);
    }

    [Fact]
    public void A_parent_that_is_missing_is_named() =>
        Assert.Equal("EvidenceParentMissing", Refused(() => Write(_folder["no/p"], RunBuilder.Small().Results)));

    [Fact]
    public void A_package_never_spoils_another_by_lying_in_it()
    {
        Write(_folder["in"], RunBuilder.Small().Results);
        Assert.Equal("InsideEvidencePackage", Refused(() => Write(_folder["in/2.zip"], RunBuilder.Small().Results)));
        Assert.True(EvidenceVerifier.Verify(_folder["in"], CancellationToken.None).Verified);
    }

    [Theory]
    [InlineData(28, "EvidenceDiskFull")]
    [InlineData(unchecked((int)0x80070070), "EvidenceDiskFull")]
    [InlineData(5, "EvidenceNotWritable")]
    public void A_disk_that_refuses_is_named(int code, string id)
    {
        Assert.Equal(id, Refused(() => Write(_folder["p"], RunBuilder.Small().Results, step: s => Refuse(s, "results.csv", code))));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("p", false)]
    [InlineData("p.zip", false)]
    [InlineData("p", true)]
    [InlineData("p.zip", true)]
    public void Failing_at_any_step_leaves_everything_as_it_was(string name, bool replacing)
    {
        var (_, results) = RunBuilder.Small();
        var steps = new List<string>();
        Write(_folder["steps" + name], results, step: steps.Add);
        if (replacing)
        {
            steps.Add("swap");
            Write(_folder[name], results);
        }

        var before = Directory.GetFileSystemEntries(_folder.Path).Order();
        var digest = replacing ? EvidenceVerifier.Verify(_folder[name], CancellationToken.None).Digest : null;
        foreach (var step in steps.Where(s => s != "swap" || name == "p"))
        {
            Assert.Equal("EvidenceNotWritable", Refused(() => Write(_folder[name], results, replacing, s => Refuse(s, step, 5), Exporter.Now.AddDays(1))));
            Assert.Equal(before, Directory.GetFileSystemEntries(_folder.Path).Order());
            Assert.True(!replacing || EvidenceVerifier.Verify(_folder[name], CancellationToken.None).Digest == digest);
        }

        Assert.Contains("rename", steps);
        Assert.True(steps.Count > 12);
    }

    [Theory]
    [InlineData("p")]
    [InlineData("p.zip")]
    public void At_every_moment_there_is_the_whole_package_or_none(string name)
    {
        var seen = 0;
        Write(_folder[name], RunBuilder.Small().Results, step: _ =>
        {
            seen++;
            Assert.False(Path.Exists(_folder[name]));
        });
        Assert.True(seen > 12);
        Assert.True(EvidenceVerifier.Verify(_folder[name], CancellationToken.None).Verified);
    }

    [Theory]
    [InlineData("p")]
    [InlineData("p.zip")]
    public void What_somebody_put_at_the_place_meanwhile_is_not_replaced(string name)
    {
        Assert.Equal("EvidenceExists", Refused(() => Write(_folder[name], RunBuilder.Small().Results, step: s =>
        {
            if (s == "rename")
                Directory.CreateDirectory(_folder[name]);
        })));
        Assert.Empty(Directory.GetFileSystemEntries(_folder[name]));
        Assert.Single(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("p")]
    [InlineData("p.zip")]
    public void A_target_that_disappears_is_said(string name)
    {
        Directory.CreateDirectory(_folder["gone"]);
        Assert.Equal("EvidenceNotWritable", Refused(() => Write(Path.Combine(_folder["gone"], name), RunBuilder.Small().Results, step: s =>
        {
            if (s == "rename")
                Directory.Delete(_folder["gone"], recursive: true);
        })));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Cancelling_leaves_nothing()
    {
        using var cancel = new CancellationTokenSource();
        Assert.Throws<OperationCanceledException>(() => Exporter.Writer(s => CancelAt(s, cancel))
            .Write(new EvidenceRequest { Path = _folder["p"] }, RunBuilder.Small().Results, cancel.Token));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    private static void Refuse(string step, string at, int code)
    {
        if (step == at)
        {
            throw new IOException("refused", code);
        }
    }

    private static void CancelAt(string step, CancellationTokenSource cancel)
    {
        if (step == "results.csv")
        {
            cancel.Cancel();
        }
    }
}
