using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public sealed class CompareIsoEvidenceTests : IDisposable
{
    private readonly Session _session = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iso27017-");

    public CompareIsoEvidenceTests() => _session.GoTo(_folder.FullName);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void A_package_and_the_results_that_it_keeps_do_not_differ()
    {
        _session.Get<IsoEvidence>("$input | Export-IsoEvidence -Path ./one.zip", SampleRun.Results);

        Assert.Empty(_session.Get<IsoDifference>("$input | Compare-IsoEvidence ./one.zip", SampleRun.Results));
        Assert.Empty(_session.Get<IsoDifference>("Compare-IsoEvidence ./one.zip ./one.zip"));
    }

    [Fact]
    public void Another_parameter_is_told_apart_and_names_the_documents_that_follow()
    {
        _session.Get<IsoEvidence>("$input | Export-IsoEvidence -Path ./one.zip", SampleRun.Results);

        var differences = _session.Get<IsoDifference>(
            "Test-IsoControl 12.3.1 -Sample -Parameter @{ 'Backup.Rds.RetentionDays' = 30 } | Compare-IsoEvidence ./one.zip");

        var turned = Assert.Single(differences, d => d.CheckId == "12.3.1-CSC-01");
        Assert.Equal((IsoDifferenceKind.ResultTurned, IsoDifferenceCause.Parameter), (turned.Kind, turned.Cause));
        Assert.Contains("クラウドサービス仕様書 2.4.6", turned.DocumentsToUpdate);
        Assert.Contains(differences, d => d is { Kind: IsoDifferenceKind.ParameterChanged, ResourceId: "Backup.Rds.RetentionDays" });
    }

    [Fact]
    public void A_package_that_was_changed_is_not_compared()
    {
        _session.Get<IsoEvidence>("$input | Export-IsoEvidence -Path ./one", SampleRun.Results);
        File.AppendAllText(Path.Combine(_folder.FullName, "one", "results.jsonl"), "x");

        Assert.Equal("EvidenceChanged,ISO27017.Ops.Commands.CompareIsoEvidenceCommand", _session.Fails("Compare-IsoEvidence ./one ./one").FullyQualifiedErrorId);
        Assert.StartsWith("NothingToCompare,", _session.Fails("@() | Compare-IsoEvidence ./one").FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_is_a_package_that_verifies_in_a_workspace()
    {
        _session.Get<IsoEvidence>("$input | Export-IsoEvidence -Path ./one", SampleRun.Results);
        Assert.StartsWith("WorkspaceNotFound,", _session.Fails("Set-IsoBaseline ./one -ApprovedBy me").FullyQualifiedErrorId, StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder.FullName, "iso27017.yaml"), "organisation: A\n");

        Assert.Empty(_session.Get<IsoBaseline>("Set-IsoBaseline ./one -ApprovedBy me -PassThru -WhatIf"));
        Assert.False(File.Exists(Path.Combine(_folder.FullName, "baseline.json")));
        var baseline = Assert.Single(_session.Get<IsoBaseline>("Test-IsoEvidence ./one | Set-IsoBaseline -ApprovedBy me -Reason audit -PassThru"));
        Assert.Equal(("one", "me", "audit"), (baseline.Package, baseline.ApprovedBy, baseline.Reason));

        File.AppendAllText(Path.Combine(_folder.FullName, "one", "results.csv"), "x");
        Assert.StartsWith("BaselineNotVerified,", _session.Fails("Set-IsoBaseline ./one -ApprovedBy me").FullyQualifiedErrorId, StringComparison.Ordinal);
    }
}
