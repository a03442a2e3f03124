using System.Globalization;
using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Compare;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Evidence;

/// <summary>A package that a later version of this software wrote is not guessed at.</summary>
public sealed class LaterFormatTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public LaterFormatTests() => Exporter.WriteSmall(_folder["p"]);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("4")]
    [InlineData("999999999999")]
    public async Task It_is_refused_everywhere_with_one_clear_sentence(string version)
    {
        Become(version);
        var path = _folder["p"];
        Refused(version, Assert.Throws<IsoOpsException>(() => new EvidenceService().Import(path).ToList()));
        Refused(version, Assert.Throws<IsoOpsException>(() => ComparisonService.Compare(new ComparisonRequest { ReferencePath = path, DifferencePath = path }).ToList()));
        Refused(version, await Assert.ThrowsAsync<IsoOpsException>(async () =>
        {
            await foreach (var _ in AssessmentService.RunAsync(new AssessmentRequest { EvidencePath = path }, null, CancellationToken.None))
                Assert.Fail("a result");
        }));

        var evidence = new EvidenceService().Test(path);
        Assert.False(evidence.Verified);
        Assert.Contains(version, Assert.Single(evidence.Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("\"x\"")]
    [InlineData("null")]
    [InlineData("99999999999999999999999999")]
    public void What_is_no_format_at_all_is_no_package(string version)
    {
        Become(version);
        Assert.Equal("NotAnEvidencePackage", Assert.Throws<IsoOpsException>(() => new EvidenceService().Import(_folder["p"]).ToList()).Id);
        Assert.False(new EvidenceService().Test(_folder["p"]).Verified);
    }

    private static void Refused(string version, IsoOpsException error)
    {
        Assert.Equal("EvidenceOfLaterFormat", error.Id);
        Assert.Contains(version, error.Texts.Ja, StringComparison.Ordinal);
        Assert.Contains("Update ISO27017.Ops", error.Texts.En, StringComparison.Ordinal);
    }

    // As if a later version had written it: everything in it agrees.
    private void Become(string version)
    {
        var (manifest, sums) = (Path.Combine(_folder["p"], "manifest.json"), Path.Combine(_folder["p"], "SHA256SUMS"));
        var before = SumsFile.Digest(File.ReadAllBytes(manifest));
        var now = PackageLayout.FormatVersion.ToString(CultureInfo.InvariantCulture);
        File.WriteAllText(manifest, Regex.Replace(File.ReadAllText(manifest), $"\"formatVersion\": {now}", $"\"formatVersion\": {version}"));
        File.WriteAllText(sums, File.ReadAllText(sums).Replace(before, SumsFile.Digest(File.ReadAllBytes(manifest)), StringComparison.Ordinal));
    }
}
