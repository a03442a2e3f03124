using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public sealed class EvidenceTests : IDisposable
{
    private readonly Session _session = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iso27017-");

    public EvidenceTests() => _session.GoTo(_folder.FullName);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("evidence")]
    [InlineData("evidence.zip")]
    public void A_run_is_exported_verified_read_back_and_judged_again(string name)
    {
        var package = Assert.Single(_session.Get<IsoEvidence>($"$input | Export-IsoEvidence -Path ./{name}", SampleRun.Results));

        Assert.Equal(Path.Combine(_folder.FullName, name), package.Path);
        Assert.True(Assert.Single(_session.Get<IsoEvidence>($"Test-IsoEvidence ./{name}")).Verified);
        Assert.Equal(SampleRun.Results.Length, _session.Get<IsoResult>($"Test-IsoEvidence ./{name} | Import-IsoEvidence").Count);
        Assert.Equal(
            SampleRun.Results.Cast<IsoResult>().Select(Line).Order(StringComparer.Ordinal),
            _session.Get<IsoResult>($"Test-IsoControl -EvidencePath ./{name}").Select(Line).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        Assert.Empty(_session.Get<object>("$input | Export-IsoEvidence -Path ./evidence -WhatIf", SampleRun.Results));

        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void What_is_there_already_stays_without_Force()
    {
        _session.Get<IsoEvidence>("$input | Export-IsoEvidence -Path ./evidence", SampleRun.Results);
        var before = File.ReadAllBytes(Path.Combine(_folder.FullName, "evidence", "SHA256SUMS"));

        var error = _session.Fails("$input | Export-IsoEvidence -Path ./evidence", SampleRun.Results);

        Assert.Equal("EvidenceExists,ISO27017.Ops.Commands.ExportIsoEvidenceCommand", error.FullyQualifiedErrorId);
        Assert.Equal(System.Management.Automation.ErrorCategory.ResourceExists, error.CategoryInfo.Category);
        Assert.Equal(before, File.ReadAllBytes(Path.Combine(_folder.FullName, "evidence", "SHA256SUMS")));
        Assert.True(Assert.Single(_session.Get<IsoEvidence>("$input | Export-IsoEvidence -Path ./evidence -Force", SampleRun.Results)).Verified);
    }

    [Fact]
    public void Wildcards_verify_many_and_one_that_is_damaged_does_not_hide_the_others()
    {
        _session.Get<IsoEvidence>("$input | Export-IsoEvidence -Path ./one", SampleRun.Results);
        _session.Get<IsoEvidence>("$input | Export-IsoEvidence -Path ./two", SampleRun.Results);
        File.AppendAllText(Path.Combine(_folder.FullName, "one", "results.csv"), "x");

        var packages = _session.Get<IsoEvidence>("Test-IsoEvidence -Path ./*");

        Assert.Equal([false, true], packages.Select(p => p.Verified));
        Assert.Contains("results.csv", Assert.Single(packages[0].Problems), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Test-IsoEvidence ./missing", "EvidenceNotFound,ISO27017.Ops.Commands.TestIsoEvidenceCommand")]
    [InlineData("Test-IsoEvidence ./missing*", "PathNotFound,ISO27017.Ops.Commands.TestIsoEvidenceCommand")]
    [InlineData("Import-IsoEvidence -LiteralPath ./missing", "EvidenceNotFound,ISO27017.Ops.Commands.ImportIsoEvidenceCommand")]
    [InlineData("Import-IsoEvidence env:HOME", "NotAFilePath,ISO27017.Ops.Commands.ImportIsoEvidenceCommand")]
    public void A_path_that_is_no_package_is_an_error_with_a_fixed_id(string script, string id)
    {
        Assert.Equal(id, _session.Fails(script).FullyQualifiedErrorId);
    }

    [Theory]
    [InlineData("./evidence/", "evidence")]
    [InlineData("./evidence.zip/", "evidence.zip")]
    public void The_slash_that_the_tab_key_leaves_means_the_same_place(string written, string name)
    {
        _session.Get<IsoEvidence>($"$input | Export-IsoEvidence -Path {written}", SampleRun.Results);

        Assert.True(Assert.Single(_session.Get<IsoEvidence>($"$input | Export-IsoEvidence -Path {written} -Force", SampleRun.Results)).Verified);
        Assert.Equal(name, Assert.Single(_folder.GetFileSystemInfos()).Name);
    }

    [Fact]
    public void Brackets_are_found_as_the_tab_key_writes_them()
    {
        _session.Get<IsoEvidence>("$input | Export-IsoEvidence -Path './of [1]'", SampleRun.Results);

        Assert.True(Assert.Single(_session.Get<IsoEvidence>("Test-IsoEvidence -Path './of `[1`]'")).Verified);
        Assert.True(Assert.Single(_session.Get<IsoEvidence>("Test-IsoEvidence -LiteralPath './of [1]'")).Verified);
    }

    [Theory]
    [InlineData("/", "EvidenceWouldReplaceOther")]
    [InlineData("\"a`0b\"", "NotAFilePath")]
    [InlineData("env:/evidence", "NotAFilePath")]
    public void A_place_that_can_hold_no_package_is_an_error_with_a_fixed_id(string path, string id)
    {
        var error = _session.Fails($"$input | Export-IsoEvidence -Path {path} -Force", SampleRun.Results);

        Assert.Equal(id + ",ISO27017.Ops.Commands.ExportIsoEvidenceCommand", error.FullyQualifiedErrorId);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    private static string Line(IsoResult r) => $"{r.CheckId} {r.Rule} {r.AccountId} {r.Region} {r.ResourceId} {r.Status} {r.Reason}";
}
