using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public sealed class MeasureIsoEvidenceTests : IDisposable
{
    private readonly Session _session = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iso27017-");

    public MeasureIsoEvidenceTests() => _session.GoTo(_folder.FullName);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void A_folder_of_packages_becomes_a_trend_and_a_section_of_the_report()
    {
        _folder.CreateSubdirectory("all");
        _session.Get<IsoEvidence>("$input | Export-IsoEvidence -Path ./all/one.zip", SampleRun.Results);
        File.WriteAllText(Path.Combine(_folder.FullName, "all", "broken.zip"), "x");

        var trend = _session.Get<IsoTrend>("Measure-IsoEvidence ./all");
        Assert.Equal(["one.zip", "broken.zip"], trend.Select(t => t.Name));
        Assert.True(trend[0] is { Verified: true, Problems.Length: 0, Fell: null } && trend[0].Total == trend[0].Passed + trend[0].Failed + trend[0].DocumentOutdated
            + trend[0].NotEvaluated + trend[0].NotApplicable + trend[0].Attested + trend[0].AttestationRequired + trend[0].AttestationExpired + trend[0].Excepted);
        Assert.True(trend[1] is { Verified: false, Total: 0, At: null } && trend[1].Problems.Length > 0);

        _session.Get<FileInfo>("Export-IsoReport ./r.html -EvidencePath ./all/one.zip -TrendPath ./all -Culture ja");
        var html = File.ReadAllText(Path.Combine(_folder.FullName, "r.html"));
        Assert.Contains("判定の推移", html, StringComparison.Ordinal);
        Assert.Contains("数に入れていないパッケージ", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Measure-IsoEvidence ./none", "EvidenceNotFound")]
    [InlineData("Measure-IsoEvidence .", "NoEvidenceInFolder")]
    [InlineData("Measure-IsoEvidence env:/x", "NotAFilePath")]
    public void What_cannot_be_measured_is_one_error_with_a_fixed_id(string script, string id) =>
        Assert.Equal(id + ",ISO27017.Ops.Commands.MeasureIsoEvidenceCommand", _session.Fails(script).FullyQualifiedErrorId);
}
