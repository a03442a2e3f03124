using System.Text;
using ISO27017.Ops.Engine.Workspace.Documents.Ledger;
using ISO27017.Ops.Testing.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Workspace.Documents.Ledger;

public sealed class LedgerFactsTests
{
    private const string Columns = "columns: { asset: 資産ID, owner: 管理責任者, source: 取得元 }";

    private static List<JObject> Rows(string path, byte[] bytes, string more = Columns)
    {
        using var scene = new OrganisationScene($"organisation: A\nledger: {{ path: {path}, {more} }}\n");
        scene.Write(path, bytes);
        return [.. LedgerFacts.Of(scene.Organisation)["Rows"]!.Cast<JObject>()];
    }

    private static IsoOpsException Fault(string path, byte[] bytes, string more = Columns) =>
        Assert.Throws<IsoOpsException>(() => Rows(path, bytes, more));

    [Theory]
    [InlineData(65001)]
    [InlineData(932)]
    public void Csv_gives_rows_with_lines_and_every_column(int encoding)
    {
        var rows = Rows("ledger.csv", CodePagesEncodingProvider.Instance.GetEncoding(encoding)?.GetBytes(Csv) ?? Encoding.UTF8.GetBytes(Csv));
        Assert.Equal([2, 3, 6], rows.Select(r => (int)r["line"]!));
        Assert.Equal(("arn:aws:s3:::files", "製品部", "AWS", "一行目\n二行目"),
            ((string)rows[1]["asset"]!, (string)rows[1]["owner"]!, (string)rows[1]["source"]!, (string)rows[1]["備考"]!));
        Assert.Equal("", (string?)rows[2]["owner"]);
    }

    private const string Csv = "資産番号,資産ID,管理責任者,取得元,備考\nA-1,GitHub,製品部,社内,\nA-2,arn:aws:s3:::files,製品部,AWS,\"一行目\n二行目\"\n,,,,\nA-3,db,,AWS\n";

    [Fact]
    public void A_sheet_may_have_a_title_above_its_header()
    {
        static string Row(int number, params string[] cells) => $"""<row r="{number}">""" + string.Concat(cells.Select((c, i) => c.Length == 0 ? "" : $"""<c r="{(char)('A' + i)}{number}" t="inlineStr"><is><t>{c}</t></is></c>""")) + "</row>";
        var book = PackedFiles.Xlsx([("表紙", Row(1, "資産台帳")), ("台帳", Row(1, "資産台帳") + Row(3, "資産ＩＤ", "", "管理責任者", "取得元") + Row(4, "db", "x", "BO", "AWS"))]);
        var row = Assert.Single(Rows("ledger.xlsx", book, Columns + ", sheet: 台帳"));
        Assert.Equal((4, "db", "BO", "AWS"), ((int)row["line"]!, (string)row["asset"]!, (string)row["owner"]!, (string)row["source"]!));
        var fault = Fault("ledger.xlsx", book, Columns + ", sheet: 明細");
        Assert.Equal("LedgerSheetMissing", fault.Id);
        Assert.Contains("明細", fault.Texts.Ja, StringComparison.Ordinal);
        Assert.Contains("iso27017.yaml:2", fault.Texts.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_markdown_is_a_ledger_too()
    {
        var row = Assert.Single(Rows("ledger.md", Encoding.UTF8.GetBytes("# 台帳\n\n| 資産ID | 管理責任者 | 取得元 |\n|---|---|---|\n| `arn:aws:s3:::a` | **BO** | AWS |\n")));
        Assert.Equal((5, "arn:aws:s3:::a", "BO"), ((int)row["line"]!, (string)row["asset"]!, (string)row["owner"]!));
    }

    [Fact]
    public void A_missing_column_names_the_file_and_the_header()
    {
        var fault = Fault("ledger.csv", Encoding.UTF8.GetBytes("資産ID,担当,取得元\na,b,c\n"));
        Assert.Equal("LedgerColumnMissing", fault.Id);
        Assert.Contains("「管理責任者」", fault.Texts.Ja, StringComparison.Ordinal);
        Assert.DoesNotContain("資産ID", fault.Texts.Ja, StringComparison.Ordinal);
        Assert.Contains("ledger.csv", fault.Texts.En, StringComparison.Ordinal);
        Assert.Equal("LedgerColumnMissing", Fault("ledger.csv", "\n"u8.ToArray()).Id);
        Assert.Equal("LedgerColumnTwice", Fault("ledger.csv", Encoding.UTF8.GetBytes("資産ID,資産ID,管理責任者,取得元\na,b,c,d\n")).Id);
    }

    [Fact]
    public void What_is_no_ledger_is_named()
    {
        Assert.Equal("LedgerUnreadable", Fault("ledger.pdf", "%PDF-1.4"u8.ToArray()).Id);
        Assert.Contains("ledger.csv:2", Fault("ledger.csv", Encoding.UTF8.GetBytes("資産ID,管理責任者,取得元\na\"b,c,d\n")).Texts.En, StringComparison.Ordinal);
        using var scene = new OrganisationScene("organisation: A\n");
        Assert.Equal("NoLedger", Assert.Throws<IsoOpsException>(() => LedgerFacts.Of(scene.Organisation)).Id);
        using var gone = new OrganisationScene("organisation: A\nledger: { path: ledger.csv }\n");
        Assert.Equal("WorkspaceFileNotFound", Assert.Throws<IsoOpsException>(() => LedgerFacts.Of(gone.Organisation)).Id);
    }
}
