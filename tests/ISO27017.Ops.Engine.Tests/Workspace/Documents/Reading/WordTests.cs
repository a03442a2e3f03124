using ISO27017.Ops.Testing.Documents;

namespace ISO27017.Ops.Engine.Tests.Workspace.Documents.Reading;

public sealed class WordTests
{
    private const string Headings = """
        <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 3"/><w:pPr><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="own"><w:name w:val="社内見出し"/><w:basedOn w:val="3"/></w:style>
        <w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>
        """;

    private const string Levels = """
        <w:abstractNum w:abstractNumId="0">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="1"/><w:lvlText w:val="%1"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="2"/><w:lvlText w:val="%1.%2"/></w:lvl>
        <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="3"/><w:lvlText w:val="%1.%2.%3"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="1">
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="第%1条"/><w:suff w:val="nothing"/></w:lvl>
        <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimalFullWidth"/><w:lvlText w:val="%2"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
        <w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride></w:num>
        """;

    private static readonly Dictionary<string, string> Numbered = new() { ["styles"] = Headings, ["numbering"] = Levels };

    private static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    private static string H(int level, string text) => P(text, $"""<w:pStyle w:val="{level}"/>""");

    [Fact]
    public void Numbers_that_word_counts_by_itself_are_those_of_the_sections()
    {
        var content = ReadDocument.Of("s.docx", PackedFiles.Docx(
            H(1, "はじめに") + H(1, "サービス") + H(2, "概要") + H(2, "範囲") + H(2, "体制") + H(2, "運用") + H(3, "監視") + H(3, "保守")
            + P("バックアップ", """<w:pStyle w:val="own"/>""") + P("7日間保管します。") + H(2, "終了") + H(3, "返却"), Numbered));
        var backup = content.Section("2.4.3");
        Assert.Equal(("バックアップ", "2.4.3 バックアップ\n\n7日間保管します。"), (backup.Title, backup.Text));
        Assert.Equal("返却", content.Section("2.5.1").Title);
        Assert.Contains("7日間保管します。", content.Section("2.4").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("返却", content.Section("2.4").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Articles_bullets_and_lists_that_begin_anew_are_counted_as_word_does()
    {
        static string Item(int list, int level, string text) => P(text, $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr>""");
        var content = ReadDocument.Of("t.docx", PackedFiles.Docx(
            Item(2, 0, "（目的）") + Item(2, 1, "当社は") + Item(2, 1, "利用者は") + Item(2, 0, "（保管）") + Item(3, 0, "東京") + Item(4, 0, "（終了）"), Numbered));
        Assert.Equal(
            "第一条（目的）\n\n１ 当社は\n\n２ 利用者は\n\n第二条（保管）\n\n・東京\n\n第十条（終了）", content.TextOf());
        Assert.Equal(["第1条", "第2条", "第10条"], content.Sections.Select(s => s.Number).Where(n => n.StartsWith('第')));
        Assert.Equal("保管", content.Section("第2条").Title);
    }

    [Fact]
    public void Changes_read_as_accepted_and_what_is_hidden_is_not_read()
    {
        var content = ReadDocument.Of("c.docx", PackedFiles.Docx("""
            <w:p><w:r><w:t>スナップショットを</w:t></w:r><w:del w:id="1" w:author="a"><w:r><w:delText>3</w:delText></w:r></w:del><w:ins w:id="2" w:author="a"><w:r><w:t>7</w:t></w:r></w:ins><w:r><w:t>日間</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隠し</w:t></w:r><w:moveFrom w:id="3"><w:r><w:t>移動元</w:t></w:r></w:moveFrom><w:moveTo w:id="4"><w:r><w:t>保管する</w:t></w:r></w:moveTo></w:p>
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE \* MERGEFORMAT</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>十二</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            <w:p><w:r><w:ruby><w:rt><w:r><w:t>とうきょう</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>東京</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>
            """));
        Assert.Equal("スナップショットを7日間保管する\n\n十二\n\n東京", content.TextOf());
    }

    [Fact]
    public void Tables_boxes_headers_and_notes_are_read_once()
    {
        var content = ReadDocument.Of("b.docx", PackedFiles.Docx(
            """
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>保管期間</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>7日間</w:t></w:r></w:p></w:tc></w:tr>
            <w:tr><w:trPr><w:del w:id="9" w:author="a"/></w:trPr><w:tc><w:p><w:r><w:t>旧行</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>囲みの文</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>
            <mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>囲みの文</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            <w:sdt><w:sdtContent><w:p><w:r><w:t>入力欄</w:t></w:r></w:p></w:sdtContent></w:sdt>
            """,
            new Dictionary<string, string>
            {
                ["header1"] = "<w:p><w:r><w:t>第3.2版</w:t></w:r></w:p>",
                ["header2"] = "<w:p><w:r><w:t>第3.2版</w:t></w:r></w:p>",
                ["footer1"] = "<w:p><w:r><w:t>社外秘</w:t></w:r></w:p>",
                ["footnotes"] = """<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:t>線</w:t></w:r></w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:t>注記</w:t></w:r></w:p></w:footnote>""",
            }));
        Assert.Equal("第3.2版\n保管期間\t7日間\n\n囲みの文\n\n入力欄\n\n社外秘\n\n注記", content.TextOf());
    }

    [Fact]
    public void A_table_of_contents_and_a_mention_are_no_headings()
    {
        var content = ReadDocument.Of("m.docx", PackedFiles.Docx(
            P("2.4.6 バックアップ", """<w:pStyle w:val="11"/>""") + P("2.4.6 バックアップ") + P("本文") + P("2.4.6に定めるとおりとする。") + P("次の文"), Numbered));
        Assert.EndsWith("次の文", content.Section("2.4.6").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_that_is_no_address_hinders_nothing()
    {
        var content = ReadDocument.Of("l.docx", PackedFiles.Docx(
            """<w:p><w:hyperlink r:id="x"><w:r><w:t>連絡先</w:t></w:r></w:hyperlink></w:p>""", links:
            """<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:a b@@ c:[" TargetMode="External"/>"""));
        Assert.Equal("連絡先", content.TextOf());
    }

    [Fact]
    public void A_document_of_another_program_reads_the_same()
    {
        var content = ReadDocument.Of("specification.docx", ReadDocument.Fixture("specification.docx"));
        Assert.Equal("Docx", content.Format);
        Assert.Contains("Amazon S3にて7日間保管します", content.Section("2.4.6").Text, StringComparison.Ordinal);
        Assert.Contains("7日間", content.Section("2.4.7").Text, StringComparison.Ordinal);
        Assert.Contains("TLS 1.2 以上", content.Section("2").Text, StringComparison.Ordinal);
        Assert.DoesNotContain("インシデント", content.Section("2").Text, StringComparison.Ordinal);
    }
}
