using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Chain;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Evidence.Chain;

/// <summary>A month of packages, one a night, and what somebody can do to them.</summary>
public sealed class PackageChainTests : IClassFixture<PackageChainTests.Month>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PackageChainTests(Month month)
    {
        foreach (var file in Directory.GetFiles(month.Path))
        {
            File.Copy(file, _folder[System.IO.Path.GetFileName(file)]);
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_month_of_packages_is_one_chain_in_order()
    {
        var month = Verify();
        Assert.Equal(Enumerable.Range(1, 30).Select(Name), month.Select(e => System.IO.Path.GetFileName(e.Path)));
        Assert.All(month, e => Assert.True(e.Verified, string.Join(' ', e.Problems)));
        Assert.Null(month[0].PreviousDigest);
        Assert.All(month.Zip(month.Skip(1)), p => Assert.Equal(p.First.Digest, p.Second.PreviousDigest));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(15)]
    [InlineData(29)]
    public void A_removed_package_is_missed(int day)
    {
        var digest = Digest(day);
        File.Delete(Path(day));
        var month = Verify();
        Assert.Contains($"The package before it (digest {digest}) is missing", Problems(month, day + 1), StringComparison.Ordinal);
        Assert.Contains("none follows it", Problems(month, day - 1), StringComparison.Ordinal);
        Assert.Equal(2, month.Count(e => !e.Verified));
    }

    [Fact]
    public void A_removed_first_package_is_missed()
    {
        var digest = Digest(1);
        File.Delete(Path(1));
        var month = Verify();
        Assert.Contains($"The beginning of the chain is missing: the package before this one (digest {digest})", Problems(month, 2), StringComparison.Ordinal);
        Assert.Single(month, e => !e.Verified);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(29)]
    public void A_swapped_package_is_found_though_it_verifies_by_itself(int day)
    {
        Swap(day, previous: day == 1 ? null : Path(day - 1));
        Assert.True(EvidenceVerifier.Verify(Path(day), CancellationToken.None).Verified);
        var month = Verify();
        Assert.Contains($"swapped for '{Name(day)}'", Problems(month, day + 1), StringComparison.Ordinal);
        Assert.Contains("it was swapped, or the one after it was removed", Problems(month, day), StringComparison.Ordinal);
    }

    [Fact]
    public void Packages_whose_names_were_exchanged_are_found()
    {
        File.Move(Path(11), _folder["x"]);
        File.Move(Path(17), Path(11));
        File.Move(_folder["x"], Path(17));
        var month = Verify();
        Assert.Contains(month, e => !e.Verified);
        Assert.Contains("in the chain, but before it by name", Problems(month, 11), StringComparison.Ordinal);
    }

    [Fact]
    public void Packages_whose_content_was_put_in_another_order_are_found()
    {
        // The fifth is made to follow the third, and the fourth to follow the fifth.
        var three = Digest(3);
        Rewrite(5, m => m["previousDigest"] = three);
        var five = Digest(5);
        Rewrite(4, m => m["previousDigest"] = five);
        var month = Verify();
        Assert.Contains("which it names as the one before: the order was changed", Problems(month, 4), StringComparison.Ordinal);
        Assert.Contains("is missing", Problems(month, 6), StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_is_named_as_a_copy()
    {
        File.Copy(Path(9), _folder["2026-11-09-copy.zip"]);
        var copy = Assert.Single(Verify(), e => !e.Verified);
        Assert.Contains("It is the same package as '2026-11-09", Assert.Single(copy.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fork_is_named_on_both_sides()
    {
        Export(_folder["2026-11-20-other.zip"], 20, previous: Path(19), results: 3);
        var month = Verify();
        Assert.Contains("the chain forks", Problems(month, 20), StringComparison.Ordinal);
        Assert.Contains("the chain forks", string.Join('\n', month.Single(e => e.Path.EndsWith("other.zip", StringComparison.Ordinal)).Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_chain_in_the_middle_is_named()
    {
        Export(_folder["2026-12-01.zip"], 31, newChain: true);
        var last = Verify()[^1];
        Assert.Contains($"it begins a new chain, though it is later than '{Name(30)}'", Assert.Single(last.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_packages_do_not_hide_the_others()
    {
        File.WriteAllText(Path(3), "not a zip");
        var bytes = File.ReadAllBytes(Path(8));
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(Path(8), bytes);
        File.WriteAllText(_folder["notes.txt"], "x");
        using (var zip = System.IO.Compression.ZipFile.Open(_folder["other.zip"], System.IO.Compression.ZipArchiveMode.Create))
        {
            zip.CreateEntry("readme");
        }

        var month = Verify();
        Assert.Equal(30, month.Count);
        Assert.Equal(Path(3), month[^1].Path);
        Assert.NotEmpty(month[^1].Problems);
        Assert.NotEmpty(Problems(month, 8));
        Assert.Contains("is missing", Problems(month, 4), StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_of_a_report_beside_the_packages_are_no_package()
    {
        new ReportService().Write(new ReportRequest { Path = _folder["2026.html"], EvidencePath = Path(30) }, []);
        Assert.True(File.Exists(_folder["2026.html.files/SHA256SUMS"]));
        var month = Verify();
        Assert.Equal(30, month.Count);
        Assert.All(month, e => Assert.True(e.Verified, string.Join(' ', e.Problems)));

        // A package that only bears such a name is one all the same, with its manifest and without.
        System.IO.Compression.ZipFile.ExtractToDirectory(Path(29), _folder["x.html.files"]);
        File.WriteAllText(_folder["x.html"], "x");
        Assert.Equal(31, Verify().Count);
        File.Delete(_folder["x.html.files/manifest.json"]);
        Assert.Contains(Verify(), e => e.Path == _folder["x.html.files"] && !e.Verified);
    }

    [Fact]
    public void Chains_of_two_organisations_in_one_folder_are_two_chains()
    {
        Export(_folder["z1.zip"], 5, organisation: "Another Inc.");
        Export(_folder["z2.zip"], 6, organisation: "Another Inc.");
        var all = Verify();
        Assert.All(all, e => Assert.True(e.Verified, string.Join(' ', e.Problems)));
        Assert.Equal(Digest(_folder["z1.zip"]), all.Single(e => e.Path == _folder["z2.zip"]).PreviousDigest);
    }

    [Fact]
    public void A_chain_may_lie_in_several_folders_and_name_packages()
    {
        Directory.CreateDirectory(_folder["2027"]);
        Export(_folder["2027/2027-01-01.zip"], 40, previous: Path(30));
        var all = EvidenceChain.Verify([_folder.Path, _folder["2027/2027-01-01.zip"]], Month.Trust, CancellationToken.None).ToList();
        Assert.Equal(31, all.Count);
        Assert.All(all, e => Assert.True(e.Verified, string.Join(' ', e.Problems)));
    }

    [Fact]
    public void A_folder_without_packages_is_an_error() =>
        Assert.Equal("NoEvidenceInFolder", Assert.Throws<IsoOpsException>(() => EvidenceChain.Verify([Directory.CreateDirectory(_folder["empty"]).FullName], Month.Trust, default)).Id);

    [Fact]
    public void The_package_before_must_verify_and_be_of_the_same_organisation()
    {
        var bytes = File.ReadAllBytes(Path(30));
        bytes[^1] ^= 1;
        File.WriteAllBytes(_folder["damaged.zip"], bytes);
        Assert.Equal("PreviousNotVerified", Fails(_folder["damaged.zip"]));
        Export(_folder["z1.zip"], 5, organisation: "Another Inc.");
        Assert.Equal("PreviousOfAnother", Fails(_folder["z1.zip"]));
        Assert.Equal("EvidenceNotFound", Fails(_folder["none.zip"]));
        Assert.Equal("PreviousIsReplaced", Fails(Path(30), Path(30), force: true));
        Assert.Equal("PreviousOfNewChain", Fails(Path(30), newChain: true));
        Assert.False(File.Exists(_folder["new.zip"]));
    }

    [Fact]
    public void What_does_not_open_is_passed_over_by_the_next_export()
    {
        File.WriteAllText(Path(30), "not a zip");
        Export(_folder["2026-12-01.zip"], 31);
        Assert.Equal(Digest(29), EvidenceVerifier.Verify(_folder["2026-12-01.zip"], CancellationToken.None).PreviousDigest);
    }

    [Fact]
    public void A_package_that_is_replaced_does_not_follow_itself()
    {
        Export(Path(30), 30, force: true);
        Assert.Equal(Digest(29), EvidenceVerifier.Verify(Path(30), CancellationToken.None).PreviousDigest);
        Assert.All(Verify(), e => Assert.True(e.Verified));
    }

    private static string Name(int day) => $"2026-11-{day:00}.zip";

    private static string Digest(string path) => PackageHead.Read(path)!.Digest!;

    private static string Problems(IEnumerable<IsoEvidence> month, int day) => string.Join('\n', month.Single(e => e.Path.EndsWith(Name(day), StringComparison.Ordinal)).Problems);

    private static void Export(
        string path, int day, string? previous = null, bool newChain = false, bool force = false, string? organisation = null, int results = 2)
    {
        var run = RunBuilder.Run(organisation ?? "株式会社あおぞらノート");
        List<IsoResult> some = [.. Enumerable.Range(0, results).Select(i => RunBuilder.Result(run, "9.2.3-CSC-01", IsoStatus.Pass, $"vol-{i}"))];
        Exporter.Writer(at: new DateTimeOffset(2026, 11, 1, 18, 0, 0, TimeSpan.Zero).AddDays(day - 1)).Write(
            new EvidenceRequest { Path = path, PreviousPackage = previous, NewChain = newChain, Force = force }, some, CancellationToken.None);
    }

    private string Path(int day) => _folder[Name(day)];

    private string Digest(int day) => Digest(Path(day));

    private List<IsoEvidence> Verify() => [.. EvidenceChain.Verify([_folder.Path], Month.Trust, CancellationToken.None)];

    private string Fails(string previous, string? path = null, bool force = false, bool newChain = false) =>
        Assert.Throws<IsoOpsException>(() => Export(path ?? _folder["new.zip"], 31, previous, newChain, force)).Id;

    private void Swap(int day, string? previous)
    {
        Export(_folder["swap.zip"], day, previous, newChain: previous is null, results: 3);
        File.Move(_folder["swap.zip"], Path(day), overwrite: true);
    }

    private void Rewrite(int day, Action<Newtonsoft.Json.Linq.JObject> change)
    {
        System.IO.Compression.ZipFile.ExtractToDirectory(Path(day), _folder["open"]);
        PackageEditor.Remanifest(_folder["open"], change);
        PackageEditor.Rezip(_folder["open"], Path(day));
        Directory.Delete(_folder["open"], recursive: true);
        Assert.True(EvidenceVerifier.Verify(Path(day), CancellationToken.None).Verified);
    }

    /// <summary>The packages, written once.</summary>
    public sealed class Month : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public Month()
        {
            for (var day = 1; day <= 30; day++)
            {
                Export(_folder[Name(day)], day);
            }
        }

        public string Path => _folder.Path;

        internal static Engine.Evidence.Trust.TrustPolicy Trust => new() { Roots = [], Crls = [], RequireSignature = false, Now = Exporter.Now };

        public void Dispose() => _folder.Dispose();
    }
}
