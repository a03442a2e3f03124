using FsCheck.Xunit;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Tests.Documents;

public sealed class TextPatternTests
{
    [Theory]
    [InlineData("ＡＷＳの\n東京リージョン", "AWSの東京リージョン")]
    [InlineData("７日間", "7日間")]
    [InlineData("ﾊﾞｯｸｱｯﾌﾟ", "バックアップ")]
    [InlineData("責任　範囲", "責任 範囲")]
    [InlineData("kept for\r\nseven  days", "kept for seven days")]
    [InlineData("7\n日間", "7日間")]
    [InlineData("段落。\n\n次の段落", "段落。\n次の段落")]
    [InlineData("9：00〜18：00", "9:00~18:00")]
    [InlineData("AES−256‐GCM", "AES-256-GCM")]
    [InlineData("ゼロ\u200B幅", "ゼロ幅")]
    public void Widths_and_line_breaks_make_no_difference(string text, string expected) => Assert.Equal(expected, MatchText.Of(text));

    [Theory]
    [InlineData("第３条（保管）", "第3条（保管）", true)]
    [InlineData("第3条(保管)", "第３条（保管）", true)]
    [InlineData("当日から７日前まで", "[0-9]日前", true)]
    [InlineData("保管 7 日間", @"(\d+)\s*日間", true)]
    [InlineData("料金は＄5", "料金は＄5", true)]
    [InlineData("終わり", "^終わり$", true)]
    [InlineData("a\\b", @"a\\b", true)]
    [InlineData("保管します", "［あ-ん］", false)]
    [InlineData("契約の終了後も、次のものを\n保有します", "契約(?:の)?終了後[^。]*保有", true)]
    [InlineData("契約の終了後。保有", "契約(?:の)?終了後[^。]*保有", false)]
    public void Patterns_mean_the_same_in_any_width(string text, string pattern, bool expected) =>
        Assert.Equal(expected, TextPattern.Of(pattern).Occurs(MatchText.Of(text)));

    [Theory]
    [InlineData("(")]
    [InlineData("(?=東京)")]
    [InlineData(@"(東)\1")]
    [InlineData("[z-a]")]
    public void What_cannot_be_matched_in_linear_time_is_refused_with_words(string pattern)
    {
        Assert.Contains(pattern, TextPattern.Problem(pattern)!.Ja, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => TextPattern.Of(pattern));
    }

    [Fact]
    public void A_pattern_that_would_backtrack_for_ever_ends() =>
        Assert.False(TextPattern.Of("(?:a+)+b").Occurs(new string('a', 200_000)));

    [Property(MaxTest = 300)]
    public void Any_text_folds_to_single_spaces(string? text) =>
        Assert.DoesNotMatch(@"\s\s|\r|\t", MatchText.Of(text ?? ""));

    [Property(MaxTest = 100)]
    public void Any_text_is_a_pattern_or_refused(string? pattern)
    {
        if (pattern is not null && TextPattern.Problem(pattern) is null) TextPattern.Of(pattern).Occurs("東京");
    }
}
