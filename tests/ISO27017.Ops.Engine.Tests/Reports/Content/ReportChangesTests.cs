using System.Globalization;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.Content;
using ISO27017.Ops.Engine.Tests.Evidence.Compare;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Reports.Content;

public sealed class ReportChangesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_report_says_what_changed_since_an_earlier_package_and_which_documents_must_follow()
    {
        using var organisation = new ChangingOrganisation();
        var (_, before) = await organisation.RunAsync("12.3.1");
        Keep(organisation, 3);
        var (results, after) = await organisation.RunAsync("12.3.1");
        string[] ja = ["追随すべき文書", "チケットなし", "不適合"], en = ["Documents that must follow", "No ticket", "Fail"];
        foreach (var (culture, words) in new[] { ("ja-JP", ja), ("en-US", en) })
        {
            foreach (var extension in new[] { ".md", ".html" })
            {
                var request = new ReportRequest
                {
                    Path = _folder[$"live.{culture}{extension}"], ReferencePath = before, Culture = CultureInfo.GetCultureInfo(culture), Workspace = organisation.Workspace,
                };
                var live = await File.ReadAllTextAsync(new ReportService().Write(request, results)[0]);
                Assert.All([.. words, "クラウドサービス仕様書 2.4.6", Path.GetFileName(before)], w => Assert.Contains(w, live, StringComparison.Ordinal));

                // A package, and what Import-IsoEvidence reads of it, tell the same.
                request = request with { Path = _folder[$"kept.{culture}{extension}"], Force = true };
                var kept = await File.ReadAllTextAsync(new ReportService().Write(request with { EvidencePath = after }, [])[0]);
                var read = await File.ReadAllTextAsync(new ReportService().Write(request, [.. new EvidenceService().Import(after)])[0]);
                Assert.Equal(kept, read);
                Assert.Contains("クラウドサービス仕様書 2.4.6", kept, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_format_without_a_place_for_changes_says_so_and_writes_nothing()
    {
        var (_, results) = RunBuilder.Small();
        new EvidenceService().Export(new EvidenceRequest { Path = _folder["p"] }, results);
        var request = new ReportRequest { Path = _folder["a.csv"], ReferencePath = _folder["p"] };
        Assert.Equal("ReportWithoutChanges", Assert.Throws<IsoOpsException>(() => new ReportService().Write(request, results)).Id);
        Assert.False(File.Exists(_folder["a.csv"]));
    }

    [Fact]
    public void Nothing_is_compared_where_a_part_of_the_results_would_read_as_mended()
    {
        var (_, results) = RunBuilder.Small();
        new EvidenceService().Export(new EvidenceRequest { Path = _folder["whole"] }, results);
        new EvidenceService().Export(new EvidenceRequest { Path = _folder["part"] }, [.. results.Take(3)]);
        string Refused(string reference, IReadOnlyList<IsoResult> given, string? package = null) => Assert.Throws<IsoOpsException>(() => new ReportService().Write(
            new ReportRequest { Path = _folder["a.md"], ReferencePath = _folder[reference], EvidencePath = package }, given)).Id;
        Assert.Equal("ReportChangesOfPart", Refused("whole", [.. results.Where(r => r.Status == IsoStatus.Pass)]));
        Assert.Equal("ReportChangesOfPart", Refused("whole", [], _folder["part"]));
        Assert.Equal("ReportChangesOfPart", Refused("part", [.. new EvidenceService().Import(_folder["whole"])]));
        Assert.False(File.Exists(_folder["a.md"]));
    }

    [Fact]
    public void What_must_follow_a_parameter_names_the_parameter()
    {
        var parameter = new IsoDifference
        {
            Kind = IsoDifferenceKind.ParameterChanged, ResourceId = "Backup.Rds.RetentionDays", Cause = IsoDifferenceCause.Parameter, DocumentsToUpdate = ["Specification"],
        };
        Assert.Equal(["Backup.Rds.RetentionDays"], Assert.Single(new ReportChanges("p", RunBuilder.AsOf, "d", [parameter]).Documents).Changed);
    }

    [Fact]
    public void A_package_that_is_not_there_leaves_no_report()
    {
        var (_, results) = RunBuilder.Small();
        var request = new ReportRequest { Path = _folder["a.md"], ReferencePath = _folder["nowhere"] };
        Assert.Throws<IsoOpsException>(() => new ReportService().Write(request, results));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder[string.Empty]));
    }

    private static void Keep(ChangingOrganisation organisation, int days) => organisation.Changes["rds:DescribeDBInstances"] = answer =>
    {
        foreach (var database in answer["DBInstances"]!)
            database["BackupRetentionPeriod"] = days;
    };
}
