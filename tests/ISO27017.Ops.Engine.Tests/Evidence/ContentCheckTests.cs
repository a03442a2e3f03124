using System.Text;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Evidence;

/// <summary>A forger who renews SHA256SUMS too must still make every file agree with every other.</summary>
public sealed class ContentCheckTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ContentCheckTests() => Exporter.WriteSmall(_folder["p"]);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("results.jsonl", "\"Status\":\"Fail\"", "\"Status\":\"Pass\"")]
    [InlineData("results.csv", "Fail", "Pass")]
    [InlineData("verdicts.csv", "NotEvaluated", "Pass")]
    [InlineData("coverage.json", "\"AccessDenied\"", "\"Answered\"")]
    [InlineData("coverage.json", "\"attempts\": 1", "\"attempts\": 2")]
    [InlineData("manifest.json", "\"Fail\": 2", "\"Fail\": 1")]
    [InlineData("manifest.json", "\"planned\": 4", "\"planned\": 5")]
    [InlineData("manifest.json", "\"to\": \"2026-", "\"to\": \"2027-")]
    [InlineData("manifest.json", "\"packageId\": \"", "\"packageId\": \"x")]
    public void A_change_with_renewed_digests_is_still_found(string name, string old, string @new)
    {
        var file = Path.Combine(_folder["p"], name);
        var text = File.ReadAllText(file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0);
        File.WriteAllText(file, text.Remove(at, old.Length).Insert(at, @new), new UTF8Encoding(name.EndsWith(".csv", StringComparison.Ordinal)));
        Renew();
        Assert.NotEmpty(EvidenceVerifier.Verify(_folder["p"], CancellationToken.None).Problems);
    }

    [Theory]
    [InlineData("results.jsonl", "\"Status\":\"Fail\"", "\"Status\":\"Pass\"")]
    [InlineData("verdicts.csv", "NotEvaluated", "Pass")]
    [InlineData("verdicts.csv", ",Fail,", ",Pass,")]
    [InlineData("manifest.json", "\"Fail\": 2", "\"Fail\": 1")]
    public void Results_that_other_files_count_otherwise_are_not_imported(string name, string old, string @new)
    {
        var file = Path.Combine(_folder["p"], name);
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, @new, StringComparison.Ordinal), new UTF8Encoding(name.EndsWith(".csv", StringComparison.Ordinal)));
        Renew();
        Assert.ThrowsAny<IsoOpsException>(() => new EvidenceService().Import(_folder["p"]).First());
    }

    [Fact]
    public void A_document_that_says_otherwise_is_named()
    {
        var file = Directory.GetFiles(Path.Combine(_folder["p"], "documents"), "*.json", SearchOption.AllDirectories)
            .Single(f => f.Contains("ListBackupJobs", StringComparison.Ordinal));
        File.WriteAllText(file, File.ReadAllText(file).Replace("AccessDenied", "Error", StringComparison.Ordinal));
        Renew();
        Assert.Contains(EvidenceVerifier.Verify(_folder["p"], CancellationToken.None).Problems, p => p.Contains("ListBackupJobs", StringComparison.Ordinal));
    }

    [Fact]
    public void A_document_moved_to_another_account_is_named()
    {
        Directory.Move(
            Path.Combine(_folder["p"], "documents", RunBuilder.Account), Path.Combine(_folder["p"], "documents", "999900001111"));
        Renew();
        Assert.False(EvidenceVerifier.Verify(_folder["p"], CancellationToken.None).Verified);
    }

    [Fact]
    public void Renewing_an_unchanged_package_changes_nothing()
    {
        Renew();
        Assert.Empty(EvidenceVerifier.Verify(_folder["p"], CancellationToken.None).Problems);
    }

    private void Renew()
    {
        var root = _folder["p"];
        var digests = Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetFileName(f) != "SHA256SUMS")
            .ToDictionary(f => Path.GetRelativePath(root, f).Replace('\\', '/'), f => SumsFile.Digest(File.ReadAllBytes(f)));
        var manifest = Path.Combine(root, "manifest.json");
        var text = File.ReadAllText(manifest);
        var at = text.IndexOf("\"sha256\": \"", StringComparison.Ordinal) + 11;
        File.WriteAllText(manifest, text.Remove(at, 64).Insert(at, SumsFile.FilesDigest(digests)));
        digests["manifest.json"] = SumsFile.Digest(File.ReadAllBytes(manifest));
        File.WriteAllText(Path.Combine(root, "SHA256SUMS"), SumsFile.Write(digests));
    }
}
