using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Reports.Xlsx;

namespace ISO27017.Ops.Engine.Tests.Reports.Xlsx;

public partial class XlsxTextTests
{
    // As Office reads _x0041_.
    private static string Read(string stored) =>
        Code().Replace(stored, m => ((char)int.Parse(m.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [Theory]
    [InlineData("_x0041_")]
    [InlineData("_x005F_x0041_")]
    [InlineData("__x0041__x0042_")]
    [InlineData("plain_x_text")]
    public void No_text_means_another_character(string text) => Assert.Equal(text, Read(XlsxText.Escaped(text)));

    [Property(MaxTest = 300)]
    public void Any_text_can_stand_in_XML_and_comes_back(string text)
    {
        var shown = VisibleText.Lines(text);
        Assert.Equal(shown, XmlConvert.VerifyXmlChars(shown));
        Assert.Equal(shown, Read(XlsxText.Escaped(shown)));
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(702, "ZZ")]
    [InlineData(703, "AAA")]
    public void Columns_are_counted_in_letters(int column, string letters) => Assert.Equal(letters, XlsxTable.Letters(column));

    [GeneratedRegex("_x([0-9A-Fa-f]{4})_")]
    private static partial Regex Code();
}
