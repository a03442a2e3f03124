using System.Globalization;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Tests.Reports.Xlsx;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Reports;

public sealed class PackageReportsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private string Package(string culture)
    {
        var (_, results) = RunBuilder.Small();
        Exporter.Writer().Write(new EvidenceRequest { Path = _folder["p"], Culture = CultureInfo.GetCultureInfo(culture) }, results, CancellationToken.None);
        return _folder["p"];
    }

    [Theory]
    [InlineData("ja-JP", "適用宣言書")]
    [InlineData("en-US", "Statement of applicability")]
    public void A_package_has_its_report_as_page_workbook_and_text_in_its_language(string culture, string sheet)
    {
        var package = Package(culture);
        Assert.Contains("## " + sheet, File.ReadAllText(Path.Combine(package, "report.md")), StringComparison.Ordinal);
        Assert.Contains(Workbooks.Read(File.ReadAllBytes(Path.Combine(package, "report.xlsx"))), s => s.Sheet == sheet);
        Assert.Contains($"<html lang=\"{culture[..2]}\"", File.ReadAllText(Path.Combine(package, "report.html")), StringComparison.Ordinal);
        Assert.Empty(EvidenceVerifier.Verify(package, CancellationToken.None).Problems);
    }

    [Fact]
    public void Its_index_of_evidence_has_the_digests_of_SHA256SUMS()
    {
        var package = Package("en-US");
        var sums = SumsFile.Read(File.ReadAllText(Path.Combine(package, "SHA256SUMS")), []);
        var rows = Workbooks.Table(File.ReadAllBytes(Path.Combine(package, "report.xlsx")), "Evidence index");
        Assert.NotEmpty(rows);
        Assert.All(rows, r => Assert.Equal(sums[(string)r["Document path"]!], r["SHA-256 of the document"]));
    }

    [Fact]
    public void A_workbook_that_was_changed_is_found()
    {
        var package = Package("en-US");
        File.AppendAllText(Path.Combine(package, "report.xlsx"), "x");
        Assert.Contains(EvidenceVerifier.Verify(package, CancellationToken.None).Problems, p => p.Contains("report.xlsx", StringComparison.Ordinal));
    }
}
