using FsCheck.Xunit;
using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Documents;

public sealed class DocumentMentionsTests
{
    [Theory]
    [InlineData("スナップショットを7日間保管", "毎日、スナップ\nショットを７日\r\n  間保管する。", true)]
    [InlineData("７日間", "7日間", true)]
    [InlineData("（[0-9]+日）", "保管（7日）", true)]
    [InlineData("バックアップ", "ﾊﾞｯｸｱｯﾌﾟ", true)]
    [InlineData("kept for 7 days", "It is kept\n  for 7 days.", true)]
    [InlineData("契約の終了後[^。]*保有", "契約の終了後、\n\nデータを\n保有", true)]
    [InlineData("データ保有", "データ\n\n保有", false)]
    [InlineData("Admin", "admin", false)]
    [InlineData("(?i)Admin", "admin", true)]
    [InlineData("7日間", "", false)]
    [InlineData("", "x", true)]
    public void Text_is_found_however_it_is_typed_and_broken(string anchor, string text, bool found) =>
        Assert.Equal(found, DocumentMentions.Of(new JObject { ["Text"] = text }, anchor, null));

    [Theory]
    [InlineData("2.4.6", "7日間", true)]
    [InlineData("２．４．６", "7日間", true)]
    [InlineData("2.4.6.", "7日間", true)]
    [InlineData("2.4", "7日間", true)]
    [InlineData("バックアップ", "7日間", true)]
    [InlineData("2.4.6バックアップ", "7日間", true)]
    [InlineData("第三条", "東京", true)]
    [InlineData("2.4.5", "7日間", false)]
    [InlineData("2.4.60", "14日間", false)]
    [InlineData("2.4.6", "14日間", false)]
    [InlineData("2", "x", false)]
    public void A_section_holds_its_sub_sections_and_nothing_else(string section, string anchor, bool found) => Assert.Equal(found, DocumentMentions.Of(
        new JObject
        {
            ["Text"] = "7日間 14日間",
            ["Sections"] = new JArray(
                new JObject { ["Number"] = "2.4", ["Text"] = "概要" },
                new JObject { ["Number"] = "2.4.6", ["Title"] = "バックアップ", ["Text"] = "7日間" },
                new JObject { ["Number"] = "2.40", ["Text"] = "14日間" },
                new JObject { ["Number"] = "第3条", ["Title"] = "保管", ["Text"] = "東京" },
                new JObject { ["Title"] = "付録", ["Text"] = "14日間" }),
        },
        anchor, section));

    [Fact]
    public void An_anchor_is_a_pattern_or_an_object_with_one()
    {
        var document = JObject.Parse("""{ "Text": "日次", "Sections": [ { "Number": "1", "Title": "", "Text": "7日間" } ] }""");
        Assert.True(DocumentMentions.Of(document, new JValue("日次")));
        Assert.True(DocumentMentions.Of(document, new JObject { ["section"] = "1", ["text"] = "7日間" }));
        Assert.False(DocumentMentions.Of(document, new JObject { ["text"] = "7日間" }));
        Assert.Null(DocumentMentions.Of(JValue.CreateNull(), new JValue("日次")));
        Assert.Throws<ArgumentException>(() => DocumentMentions.Of(document, new JArray()));
    }

    [Fact]
    public void What_could_not_be_read_says_neither_yes_nor_no()
    {
        Assert.Null(DocumentMentions.Of([], "x", null));
        Assert.Null(DocumentMentions.Of(new JObject { ["Text"] = "x" }, "x", "1"));
        var one = new JObject { ["Sections"] = new JArray(new JObject { ["Number"] = "1" }, new JObject { ["Number"] = "1.1", ["Text"] = "y" }) };
        Assert.Null(DocumentMentions.Of(one, "x", "1"));
        Assert.True(DocumentMentions.Of(one, "y", "1"));
    }

    [Theory]
    [InlineData("(")]
    [InlineData("(?=x)")]
    [InlineData(@"(.)\1")]
    public void A_pattern_that_cannot_be_used_is_told(string anchor) =>
        Assert.Contains(anchor, Assert.Throws<ArgumentException>(() => DocumentMentions.Of(new JObject { ["Text"] = "x" }, anchor, null)).Message, StringComparison.Ordinal);

    [Property]
    public void No_text_breaks_the_search(string? text, char half)
    {
        var plain = MatchText.Of(text + half + "\ud800\r\n日\n本\r語");
        Assert.DoesNotContain('\r', plain);
        Assert.EndsWith("日本語", plain, StringComparison.Ordinal);
    }
}
