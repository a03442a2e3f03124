using System.Net;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Reports.Web;

namespace ISO27017.Ops.Engine.Tests.Reports.Web;

public class HtmlTests
{
    [Fact]
    public void What_stands_in_braces_is_text_and_what_stands_outside_is_markup() =>
        Assert.Equal(
            "<b title=\"&quot;&gt;&#39;\">&lt;script&gt;</b>",
            new Html().Add($"<b title=\"{"\">'"}\">{"<script>"}</b>").ToString());

    [Fact]
    public void Markup_in_markup_is_not_escaped_twice() =>
        Assert.Equal("<p><b>&amp;</b></p>", new Html().Add($"<p>{new Html().Add($"<b>{"&"}</b>")}</p>").ToString());

    [Property(MaxTest = 300)]
    public void No_text_breaks_out_of_an_element_or_an_attribute(string text)
    {
        text ??= string.Empty;
        var html = new Html().Add($"<a href=\"{text}\">{text}</a>").ToString();
        Assert.Equal(2, html.Count(c => c == '<'));
        Assert.Equal(2, html.Count(c => c == '"'));
        Assert.DoesNotContain(html, c => char.IsControl(c) || c is '\u202e' or '\u2066');
        Assert.Equal(VisibleText.Of(text), WebUtility.HtmlDecode(html[(html.IndexOf('>', StringComparison.Ordinal) + 1)..^4]));
    }

    [Theory]
    [InlineData("\u001b[31m", "␛[31m")]
    [InlineData("a\u202eb", "a⟨U+202E⟩b")]
    [InlineData("\u009b", "⟨U+009B⟩")]
    [InlineData("日本語 😀", "日本語 😀")]
    public void Control_characters_are_shown(string text, string shown) => Assert.Equal(shown, VisibleText.Of(text));

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_unreadable() => Assert.Equal("\ufffdx", VisibleText.Of("\ud800x"));

    [Fact]
    public void A_cut_never_splits_a_character() =>
        Assert.Equal("a…", HtmlParts.Cut("a😀b", 2));
}
