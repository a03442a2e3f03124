using ISO27017.Ops.Engine.Documents;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace ISO27017.Ops.Engine.Tests.Workspace.Documents.Reading;

public sealed class PdfTests
{
    private static byte[] Pages(params string[][] pages)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var lines in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            for (var i = 0; i < lines.Length; i++) page.AddText(lines[i], 11, new PdfPoint(50, 780 - (i * 16)), font);
        }

        return builder.Build();
    }

    [Fact]
    public void Japanese_is_read_without_spaces_that_nobody_wrote()
    {
        var content = ReadDocument.Of("specification.pdf", ReadDocument.Fixture("specification.pdf"));
        Assert.Equal("Pdf", content.Format);
        var backup = MatchText.Of(content.Section("2.4.6").Text);
        Assert.Contains("本サービスのDBには、AWSが提供するDBサービスであるAmazon RDSを使用します。DBインスタンスのスナップショットを日次で取得し、Amazon S3にて7日間保管します。", backup, StringComparison.Ordinal);
        Assert.Contains("ポイントインタイムリカバリも可能です。", backup, StringComparison.Ordinal);
        Assert.Contains("保管先は東京リージョンです", backup, StringComparison.Ordinal);
        Assert.Contains("保管期間 7日間", MatchText.Of(content.Section("2.4.7").Text), StringComparison.Ordinal);
        Assert.DoesNotContain("インシデント", content.Section("2.4.7").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_goes_on_over_the_page_and_its_furniture()
    {
        var content = ReadDocument.Of("m.pdf", Pages(
            ["Service specification", "2.4.6 Backup", "Snapshots are kept", "- 1 -"],
            ["Service specification", "for seven days", "2.4.7 Desk", "- 2 -"],
            ["Service specification", "Open from nine", "- 3 -"]));
        Assert.Equal("2.4.6 Backup Snapshots are kept for seven days", MatchText.Of(content.Section("2.4.6").Text));
        Assert.Single(content.TextOf().Split("Service specification")[1..]);
    }

    [Fact]
    public void A_scan_has_no_text_and_says_so()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4).DrawRectangle(new PdfPoint(10, 10), 100, 100);
        var content = ReadDocument.Of("docs/scan.pdf", builder.Build());
        Assert.Equal(("NoText", "Pdf", null), (content.Problem!.Id, content.Format, content.Text));
        Assert.Contains("docs/scan.pdf", content.Problem.Text.Ja, StringComparison.Ordinal);
        Assert.Contains("scanned?", content.Problem.Text.En, StringComparison.Ordinal);
        Assert.Equal(64, content.Sha256!.Length);
    }

    [Fact]
    public void A_password_is_named_as_the_cause() =>
        Assert.Equal("Encrypted", ReadDocument.Of("p.pdf", ReadDocument.Fixture("protected.pdf")).Problem!.Id);
}
