using System.Text;

namespace ISO27017.Ops.Engine.Tests.Workspace.Documents.Reading;

public sealed class TextTests
{
    private const string Manual = "第2章　運用\n2.4.6 バックアップ\nＤＢのスナップショットは、日次で取得し、\n７日間保管します。\n";

    public static TheoryData<string, int> Encodings => new()
    {
        { "UTF-8", 65001 }, { "UTF-16LE", 1200 }, { "UTF-16BE", 1201 }, { "Shift_JIS", 932 }, { "EUC-JP", 51932 }, { "ISO-2022-JP", 50220 },
    };

    private static Encoding Of(int page) => CodePagesEncodingProvider.Instance.GetEncoding(page) ?? Encoding.GetEncoding(page);

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Old_manuals_are_read_in_their_encodings(string name, int page)
    {
        var bytes = Of(page).GetBytes(Manual);
        Assert.True(ReadDocument.Of("m.txt", bytes).Text == Manual.TrimEnd(), name);
        Assert.Equal("Text", ReadDocument.Of("m.txt", bytes).Format);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_mark_at_the_beginning_is_no_text(string name, int page)
    {
        if (Of(page).GetPreamble() is not { Length: > 0 } mark) mark = [];
        Assert.True(ReadDocument.Of("m.txt", [.. mark, .. Of(page).GetBytes(Manual)]).Text == Manual.TrimEnd(), name);
    }

    [Theory]
    [InlineData("バックアップ", 932)]
    [InlineData("東京", 932)]
    [InlineData("保管は7日間とする", 51932)]
    public void Short_texts_are_told_apart_too(string text, int page) => Assert.Equal(text, ReadDocument.Of("m.txt", Of(page).GetBytes(text)).TextOf());

    [Fact]
    public void A_page_that_names_its_encoding_is_believed() =>
        Assert.Equal("規約", ReadDocument.Of("t.html", Of(932).GetBytes("<html><head><meta charset=\"Shift_JIS\"></head><body>規約</body></html>")).TextOf());

    [Fact]
    public void Lines_with_numbers_are_headings_and_lists_are_not()
    {
        var content = ReadDocument.Of("m.txt", """
            目次
            1. はじめに ........ 1
            2.4.6 バックアップ …… 12

            1. はじめに
            2. 運用
            2.4 保守
            2.4.6バックアップ
            次のとおり保管する。
            1. 日次で取得する
            2. 7日間保管する
            3. 東京に置く
            2.4.6に定める期間を過ぎたものは消す。
            2.5 終了
            3. 連絡先
            サポートデスク
            """);
        Assert.EndsWith("消す。", content.Section("2.4.6").Text, StringComparison.Ordinal);
        Assert.Equal("3. 連絡先\nサポートデスク", content.Section("3").Text);
        Assert.Contains("東京に置く", content.Section("2").Text, StringComparison.Ordinal);
        Assert.Equal(["1", "2", "2.4", "2.4.6", "2.5", "3"], content.Sections.Select(s => s.Number));
    }

    [Fact]
    public void Articles_of_terms_are_sections()
    {
        var content = ReadDocument.Of("t.txt", """
            第一章　総則
            第１条（目的）
            この規約は、次のことを定めます。
            第2条（保管）　当社は、データを東京で保管します。
            第三条の二（開示）
            第2条に定めるものを除きます。
            第2章 終了
            第４条
            終わり
            附則
            2026年4月1日から施行します。
            """);
        Assert.Equal(["第1章", "第1条", "第2条", "第3条の2", "第2章", "第4条", "附則"], content.Sections.Select(s => s.Number));
        Assert.Equal("第三条の二（開示）\n第2条に定めるものを除きます。", content.Section("第3条の2").Text);
        Assert.Contains("東京で保管します。", content.Section("第1章").Text, StringComparison.Ordinal);
        Assert.EndsWith("終わり", content.Section("第2章").Text, StringComparison.Ordinal);
    }
}
