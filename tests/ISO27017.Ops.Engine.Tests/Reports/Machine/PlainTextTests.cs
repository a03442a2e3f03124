using System.Text;
using System.Xml;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Reports.Machine;
using ISO27017.Ops.Engine.Tests.Reports.Support;

namespace ISO27017.Ops.Engine.Tests.Reports.Machine;

public class PlainTextTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData(" \t ", "␉")]
    [InlineData("  name  ", "name")]
    [InlineData("a\ufffeb\uffff", "a⟨U+FFFE⟩b⟨U+FFFF⟩")]
    [InlineData("\u001b[2J", "␛[2J")]
    [InlineData("日本語 😀", "日本語 😀")]
    public void Only_what_shows_is_left(string? text, string shown) => Assert.Equal(shown, PlainText.Of(text));

    [Fact]
    public void Every_hostile_name_can_stand_in_XML_and_in_UTF_8() => Assert.All(HostileNames.All, Stands);

    [Property]
    public void Any_text_can_stand_in_XML_and_in_UTF_8(string? text) => Stands(text);

    private static void Stands(string? text)
    {
        var shown = PlainText.Of(text);
        XmlConvert.VerifyXmlChars(shown);
        Assert.Equal(shown, new UTF8Encoding(false, true).GetString(new UTF8Encoding(false, true).GetBytes(shown)));
        Assert.DoesNotContain(shown, char.IsControl);
        Assert.Equal(shown, PlainText.Of(shown));
    }
}
