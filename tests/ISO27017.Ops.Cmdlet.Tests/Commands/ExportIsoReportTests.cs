using ISO27017.Ops.Cmdlet.Tests.Support;

namespace ISO27017.Ops.Cmdlet.Tests.Commands;

public sealed class ExportIsoReportTests : IDisposable
{
    private readonly Session _session = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iso27017-");

    public ExportIsoReportTests() => _session.GoTo(_folder.FullName);

    public void Dispose()
    {
        _session.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public void The_extension_names_the_format_and_the_file_comes_back()
    {
        var file = Assert.Single(_session.Get<FileInfo>("$input | Export-IsoReport ./r.md -Culture ja", SampleRun.Results));

        Assert.Equal(Path.Combine(_folder.FullName, "r.md"), file.FullName);
        Assert.Contains("## 適用宣言書", File.ReadAllText(file.FullName), StringComparison.Ordinal);
        Assert.Single(_folder.GetFileSystemInfos());
    }

    [Fact]
    public void A_package_can_be_reported_later_in_another_language_from_its_path_or_its_results()
    {
        _session.Get<IsoEvidence>("$input | Export-IsoEvidence -Path ./evidence.zip -Culture ja", SampleRun.Results);
        _session.Get<FileInfo>("Export-IsoReport -EvidencePath ./evidence.zip -Path ./one.csv -Culture en");
        _session.Get<FileInfo>("Import-IsoEvidence ./evidence.zip | Export-IsoReport -Path ./two.txt -Format Csv -Culture en");

        Assert.Equal(File.ReadAllBytes(Path.Combine(_folder.FullName, "one.csv")), File.ReadAllBytes(Path.Combine(_folder.FullName, "two.txt")));
    }

    [Theory]
    [InlineData("r.oscal.json", "{\n  \"assessment-results\"")]
    [InlineData("r.poam.json", "{\n  \"plan-of-action-and-milestones\"")]
    [InlineData("r.ocsf.jsonl", "{\"activity_id\":1,")]
    [InlineData("r.asff.json", "[\n  {\n    \"SchemaVersion\": \"2018-10-08\"")]
    [InlineData("r.nunit.xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<test-run ")]
    [InlineData("r.junit.xml", "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<testsuites ")]
    public void A_report_for_another_program_begins_as_that_expects(string name, string beginning)
    {
        var file = Assert.Single(_session.Get<FileInfo>($"$input | Export-IsoReport ./{name} -Culture ja", SampleRun.Results));

        Assert.StartsWith(beginning, File.ReadAllText(file.FullName), StringComparison.Ordinal);
        Assert.NotEqual(0xEF, File.ReadAllBytes(file.FullName)[0]);
    }

    [Fact]
    public void Batches_for_Security_Hub_lie_beside_their_report_and_another_format_of_that_name_leaves_them_there()
    {
        _session.Get<FileInfo>("$input | Export-IsoReport ./r.asff.json", SampleRun.Results);
        var batches = Directory.GetFiles(Path.Combine(_folder.FullName, "r.asff.json.files"), "777788889999.ap-northeast-1.*.json").Length;
        _session.Get<FileInfo>("$input | Export-IsoReport ./r.junit.xml -Force", SampleRun.Results);

        Assert.True(batches > 1);
        Assert.Equal(batches, Directory.GetFiles(Path.Combine(_folder.FullName, "r.asff.json.files"), "777788889999.ap-northeast-1.*.json").Length);
    }

    [Fact]
    public void A_workbook_has_the_times_of_the_run_and_the_same_bytes_whenever_it_is_written()
    {
        var one = Assert.Single(_session.Get<FileInfo>("$input | Export-IsoReport ./one.xlsx -Culture ja", SampleRun.Results));
        var two = Assert.Single(_session.Get<FileInfo>("$input | Export-IsoReport ./two -Format Xlsx -Culture ja", SampleRun.Results));

        Assert.Equal(File.ReadAllBytes(one.FullName), File.ReadAllBytes(two.FullName));
        Assert.Equal("PK", File.ReadAllText(one.FullName, System.Text.Encoding.Latin1)[..2]);
    }

    [Fact]
    public void WhatIf_writes_nothing()
    {
        Assert.Empty(_session.Get<object>("$input | Export-IsoReport ./r.html -WhatIf", SampleRun.Results));

        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Theory]
    [InlineData("$input | Export-IsoReport ./r.doc", "ReportFormatUnknown")]
    [InlineData("$input | Export-IsoReport ./there.md", "ReportExists")]
    [InlineData("$input | Export-IsoReport ./no/r.md", "ReportParentMissing")]
    [InlineData("$input | Export-IsoReport env:/r.md", "NotAFilePath")]
    [InlineData("$input | Export-IsoReport ./r.md -TrendPath .", "ReportTrendNeedsHtml")]
    [InlineData("$input | Export-IsoReport ./r.html -TrendPath .", "NoEvidenceInFolder")]
    [InlineData("@() | Export-IsoReport ./r.md", "ReportWithoutResults")]
    [InlineData("Export-IsoReport -EvidencePath ./none -Path ./r.md", "EvidenceNotFound")]
    [InlineData("Export-IsoReport -EvidencePath ./there.md -Path ./r.md", "NotAnEvidencePackage")]
    public void What_cannot_be_reported_is_one_error_with_a_fixed_id_and_changes_nothing(string script, string id)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "there.md"), "mine");

        Assert.Equal(id + ",ISO27017.Ops.Commands.ExportIsoReportCommand", _session.Fails(script, SampleRun.Results).FullyQualifiedErrorId);

        Assert.Equal("mine", File.ReadAllText(Assert.Single(_folder.GetFiles()).FullName));
    }
}
