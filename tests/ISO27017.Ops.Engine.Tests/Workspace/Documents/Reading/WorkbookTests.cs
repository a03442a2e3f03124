using ISO27017.Ops.Testing.Documents;

namespace ISO27017.Ops.Engine.Tests.Workspace.Documents.Reading;

public sealed class WorkbookTests
{
    private const string Formats = """
        <numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="177" formatCode="0&quot;日間&quot;"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="9"/></cellXfs>
        """;

    [Fact]
    public void Cells_read_as_they_are_shown_on_every_sheet()
    {
        var content = ReadDocument.Of("book.xlsx", PackedFiles.Xlsx(
            [
                ("台帳", """<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>直接</t></is></c></row><row r="3"><c r="A3" s="1"><v>46113</v></c><c r="B3" s="2"><v>46113</v></c><c r="C3" s="3"><v>7</v></c><c r="D3" s="4"><v>0.5</v></c></row>"""),
                ("備考", """<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="str"><f>1+1</f><v>式の値</v></c><c r="D1" t="e"><v>#N/A</v></c></row>"""),
            ],
            "<si><r><t>東京</t></r><r><t>支社</t></r><rPh sb=\"0\" eb=\"2\"><t>トウキョウ</t></rPh></si>", Formats));
        Assert.Equal(
            "台帳\n東京支社\t直接\n2026/4/1\t2026年4月1日\t7日間\t50%\n\n備考\n1.5\tTRUE\t式の値\t#N/A", content.TextOf());
        Assert.Equal("Xlsx", content.Format);
        Assert.Equal(["台帳", "備考"], content.Sections.Select(s => s.Title));
    }

    [Fact]
    public void A_specification_in_a_sheet_has_sections_too()
    {
        var content = ReadDocument.Of("spec.xlsx", PackedFiles.Xlsx([("仕様", """
            <row r="1"><c r="B1" t="inlineStr"><is><t>2.4.6</t></is></c><c r="C1" t="inlineStr"><is><t>バックアップ</t></is></c></row>
            <row r="2"><c r="D2" t="inlineStr"><is><t>7日間保管する</t></is></c></row>
            <row r="3"><c r="B3" t="inlineStr"><is><t>2.4.7</t></is></c><c r="C3" t="inlineStr"><is><t>監視</t></is></c></row>
            """)]));
        Assert.Equal("2.4.6\tバックアップ\n7日間保管する", content.Section("2.4.6").Text);
    }
}
