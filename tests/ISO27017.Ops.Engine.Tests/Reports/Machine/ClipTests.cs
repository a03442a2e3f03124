using System.Globalization;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Reports.Machine;

namespace ISO27017.Ops.Engine.Tests.Reports.Machine;

public class ClipTests
{
    [Fact]
    public void What_fits_stays() => Assert.Equal("ちょうど", Clip.To("ちょうど", 4));

    [Fact]
    public void What_does_not_fit_is_cut_and_says_by_how_much()
    {
        var cut = Clip.To(new string('長', 300), 256);
        Assert.Equal(256, cut.Length);
        Assert.EndsWith("…(+50)", cut, StringComparison.Ordinal);
        Assert.Equal(250, cut.Count(c => c == '長'));
    }

    [Fact]
    public void A_character_is_never_cut_in_two()
    {
        // A family of four is eleven UTF-16 units and one character.
        var cut = Clip.To(string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 10)), 40);
        Assert.Equal("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦…(+7)", cut);
    }

    [Property]
    public bool It_is_never_too_long_and_what_was_cut_adds_up(string? given, byte length)
    {
        var (text, most) = (PlainText.Of(given), 20 + (length % 60));
        var cut = Clip.To(text, most);
        if (text.Length <= most)
            return cut == text;
        var at = cut.LastIndexOf("…(+", StringComparison.Ordinal);
        var kept = cut[..at];
        var gone = int.Parse(cut[(at + 3)..^1], CultureInfo.InvariantCulture);
        return cut.Length <= most && text.StartsWith(kept, StringComparison.Ordinal)
            && Count(kept) + gone == Count(text);

        static int Count(string of) => StringInfo.ParseCombiningCharacters(of).Length;
    }
}
