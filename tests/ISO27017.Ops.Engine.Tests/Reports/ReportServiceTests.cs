using System.Globalization;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Tests.Evidence.Packages;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Reports;

public sealed class ReportServiceTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private IReadOnlyList<string> Write(string name, IReadOnlyList<IsoResult> results, bool force = false, string? package = null, string culture = "en-US") =>
        new ReportService().Write(
            new ReportRequest { Path = _folder[name], Force = force, EvidencePath = package, Culture = CultureInfo.GetCultureInfo(culture) }, results);

    private string Refused(string name, IReadOnlyList<IsoResult> results, bool force = false, string? package = null) =>
        Assert.Throws<IsoOpsException>(() => Write(name, results, force, package)).Id;

    public static TheoryData<IsoReportFormat> Formats => [.. ReportWriters.All.Select(w => w.Format)];

    [Fact]
    public void Every_format_has_one_writer_and_no_two_take_the_same_names()
    {
        Assert.Equal(ReportWriters.All.Count, ReportWriters.All.Select(w => w.Format).Distinct().Count());
        Assert.Equal(ReportWriters.All.Count, ReportWriters.All.Select(w => w.Extension.ToUpperInvariant()).Distinct().Count());
        Assert.All(ReportWriters.All, w => Assert.Same(w, ReportWriters.Of("/x/REPORT" + w.Extension.ToUpperInvariant())));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_same_results_give_the_same_bytes_whenever_they_are_written_and_in_whatever_order(IsoReportFormat format)
    {
        var (_, results) = RunBuilder.Small();
        var extension = ReportWriters.Of(format)!.Extension;
        Directory.CreateDirectory(_folder["one"]);
        Directory.CreateDirectory(_folder["two"]);
        var one = Write("one/r" + extension, results);
        results.Reverse();
        var two = Write("two/r" + extension, results);
        Assert.All(one.Zip(two), f => Assert.Equal(File.ReadAllBytes(f.First), File.ReadAllBytes(f.Second)));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_report_of_a_package_says_what_that_of_its_run_says(IsoReportFormat format)
    {
        var (_, results) = RunBuilder.Small();
        new EvidenceService().Export(new EvidenceRequest { Path = _folder["p"] }, results);
        var extension = ReportWriters.Of(format)!.Extension;
        Directory.CreateDirectory(_folder["kept"]);
        Directory.CreateDirectory(_folder["read"]);
        var kept = Write("kept/r" + extension, [], package: _folder["p"], culture: "ja-JP");
        var read = Write("read/r" + extension, [.. new EvidenceService().Import(_folder["p"])], culture: "ja-JP");
        Assert.All(kept.Zip(read), f => Assert.Equal(File.ReadAllBytes(f.First), File.ReadAllBytes(f.Second)));
        Assert.True(new FileInfo(kept[0]).Length > 100);
    }

    [Fact]
    public void What_is_there_stays_without_Force_and_nothing_is_left_behind()
    {
        var (_, results) = RunBuilder.Small();
        File.WriteAllText(_folder["r.html"], "mine");
        Assert.Equal("ReportExists", Refused("r.html", results));
        Assert.Equal("mine", File.ReadAllText(_folder["r.html"]));
        Assert.Equal(
            [_folder["r.html"], _folder["r.html.files/control-12.3.1.html"], _folder["r.html.files/control-9.2.3.html"]],
            Write("r.html", results, force: true).Select(f => f.Replace('\\', '/')));
        Assert.StartsWith("<!DOCTYPE html>", File.ReadAllText(_folder["r.html"]), StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder.Path).Length);
    }

    [Fact]
    public void A_folder_of_the_same_name_that_no_report_made_is_never_replaced()
    {
        var (_, results) = RunBuilder.Small();
        Directory.CreateDirectory(_folder["r.html.files"]);
        File.WriteAllText(_folder["r.html.files/mine.txt"], "mine");
        Assert.Equal("ReportExists", Refused("r.html", results));
        Assert.Equal("ReportHoldsOtherFiles", Refused("r.html", results, force: true));
        Assert.True(File.Exists(_folder["r.html.files/mine.txt"]));
        Directory.CreateDirectory(_folder["s.html"]);
        Assert.Equal("ReportPathIsFolder", Refused("s.html", results, force: true));
    }

    [Theory]
    [InlineData("r.docx", "ReportFormatUnknown")]
    [InlineData("no/r.html", "ReportParentMissing")]
    [InlineData("p.zip/r.html", "ReportParentMissing")]
    public void A_path_that_cannot_be_is_refused(string name, string id)
    {
        File.WriteAllText(_folder["p.zip"], "x");
        Assert.Equal(id, Refused(name, RunBuilder.Small().Results));
    }

    [Fact]
    public void A_report_never_spoils_a_package_by_lying_in_it()
    {
        Exporter.WriteSmall(_folder["p"]);
        Assert.Equal("InsideEvidencePackage", Refused("p/mine.html", RunBuilder.Small().Results, force: true));
        Assert.True(EvidenceVerifier.Verify(_folder["p"], CancellationToken.None).Verified);
    }

    [Fact]
    public void Results_of_no_run_of_two_runs_or_none_at_all_are_refused()
    {
        var (_, results) = RunBuilder.Small();
        Assert.Equal("ReportWithoutResults", Refused("r.html", []));
        Assert.Equal("ReportWithoutRun", Refused("r.html", [RunBuilder.Result(null, "9.2.3-CSC-01", IsoStatus.Pass, "x")]));
        Assert.Equal("ReportOfSeveralRuns", Refused("r.html", [.. results, .. RunBuilder.Small().Results]));
        Assert.Equal("ReportOfResultsAndPackage", Refused("r.html", results, package: _folder["p"]));
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void No_report_is_made_of_a_package_that_has_changed()
    {
        Exporter.WriteSmall(_folder["p"]);
        File.AppendAllText(_folder["p/README.txt"], "x");
        Assert.Equal("EvidenceChanged", Refused("r.html", [], package: _folder["p"]));
        Assert.Equal("EvidenceNotFound", Refused("r.html", [], package: _folder["q"]));
        Assert.False(File.Exists(_folder["r.html"]));
    }

    // Read once: to check a package takes longer than to report of it.
    private static readonly Dictionary<int, Lazy<List<IsoResult>>> KeptResults =
        KeptPackages.Formats.ToDictionary(f => f, f => new Lazy<List<IsoResult>>(() => [.. new EvidenceService().Import(KeptPackages.Of(f))]));

    [Theory]
    [MemberData(nameof(Kept))]
    public void Of_a_package_of_every_format_that_ever_was_a_report_can_be_made_later_in_either_language(int package, IsoReportFormat format)
    {
        var extension = ReportWriters.Of(format)!.Extension;
        var results = KeptResults[package].Value;
        var ja = Write("ja" + extension, results, culture: "ja-JP");
        var en = Write("en" + extension, results, culture: "en-US");
        Assert.All([.. ja, .. en], f => Assert.True(new FileInfo(f).Length > 0));
    }

    public static TheoryData<int, IsoReportFormat> Kept()
    {
        var data = new TheoryData<int, IsoReportFormat>();
        foreach (var package in KeptPackages.Formats)
        {
            foreach (var writer in ReportWriters.All)
            {
                data.Add(package, writer.Format);
            }
        }

        return data;
    }

    [Fact]
    public void The_verdicts_of_an_old_package_stand_as_they_were_judged()
    {
        var path = KeptPackages.Of(1);
        var kept = new EvidenceService().Import(path).ToList();
        var run = Assert.IsType<PackageRun>(kept[0].Run);
        using var package = EvidencePackage.Open(path);
        using var table = package.OpenFile(PackageLayout.VerdictsCsv);
        Assert.Equal(
            VerdictRow.Read(table).Select(v => (v.ControlId, v.Role, v.Status, v.Total)),
            run.VerdictsOf(kept)!.Select(v => (v.ControlId, v.Role.ToString(), v.Status, v.Total)));
        Assert.Null(run.VerdictsOf(kept[1..]));
    }
}
