using System.Globalization;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Redaction;
using ISO27017.Ops.Engine.Reports;
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

    [Theory]
    [InlineData("ja-JP", "を記号（鍵付きハッシュ）に置き換えてあります。")]
    [InlineData("en-US", "Tokens (keyed hashes) stand for ")]
    public void What_is_redacted_says_so_before_the_numbers_also_when_it_is_reported_later(string culture, string notice)
    {
        var (_, results) = RunBuilder.Small();
        Exporter.Writer().Write(
            new EvidenceRequest
            {
                Path = _folder["p"], Culture = CultureInfo.GetCultureInfo(culture),
                Redaction = new RedactionRequest { Kinds = [IsoRedactionKind.IpAddress, IsoRedactionKind.AccountId] },
            },
            results, CancellationToken.None);
        new ReportService().Write(new ReportRequest { Path = _folder["later.md"], EvidencePath = _folder["p"], Culture = CultureInfo.GetCultureInfo(culture) }, []);
        Assert.Contains(notice, File.ReadAllText(_folder["p/report.md"]), StringComparison.Ordinal);
        Assert.Contains(notice, File.ReadAllText(_folder["later.md"]), StringComparison.Ordinal);
        Assert.Contains(Workbooks.Read(File.ReadAllBytes(_folder["p/report.xlsx"]))[0].Rows.SelectMany(r => r).OfType<string>(), c => c.Contains(notice, StringComparison.Ordinal));
        Assert.DoesNotContain(
            RunBuilder.Account, string.Concat(Workbooks.Read(File.ReadAllBytes(_folder["p/report.xlsx"])).SelectMany(s => s.Rows).SelectMany(r => r)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_that_was_changed_is_found()
    {
        var package = Package("en-US");
        File.AppendAllText(Path.Combine(package, "report.xlsx"), "x");
        Assert.Contains(EvidenceVerifier.Verify(package, CancellationToken.None).Problems, p => p.Contains("report.xlsx", StringComparison.Ordinal));
    }
}
