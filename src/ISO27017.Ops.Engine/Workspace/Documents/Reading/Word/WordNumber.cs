using System.Globalization;
using System.Text;

namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Word;

/// <summary>Writes a number as a list of Word does. A rare format is written in plain digits.</summary>
internal static class WordNumber
{
    private const string Aiueo = "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン";
    private const string Iroha = "イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス";
    private const string Kanji = "〇一二三四五六七八九";

    private static readonly (int Value, string Sign)[] Roman =
        [(1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    /// <summary>The number.</summary>
    /// <param name="value">The count.</param>
    /// <param name="format">The format's name in the file; null for digits.</param>
    public static string Format(int value, string? format) => format switch
    {
        "none" => "",
        "decimalZero" => value.ToString("00", CultureInfo.InvariantCulture),
        "decimalFullWidth" or "decimalFullWidth2" => Wide(value),
        "decimalEnclosedCircle" when value is >= 1 and <= 20 => ((char)('①' + value - 1)).ToString(),
        "upperLetter" => Letters(value, 'A'),
        "lowerLetter" => Letters(value, 'a'),
        "upperRoman" => RomanOf(value),
        "lowerRoman" => RomanOf(value).ToLowerInvariant(),
        "aiueo" or "aiueoFullWidth" => Of(Aiueo, value),
        "iroha" or "irohaFullWidth" => Of(Iroha, value),
        "japaneseCounting" or "ideographDigital" or "japaneseDigitalTenThousand" or "chineseCounting" => KanjiOf(value),
        _ => value.ToString(CultureInfo.InvariantCulture),
    };

    private static string Wide(int value) =>
        string.Concat(value.ToString(CultureInfo.InvariantCulture).Select(c => char.IsAsciiDigit(c) ? (char)(c - '0' + '０') : c));

    private static string Letters(int value, char first) =>
        value is < 1 or > 26 * 20 ? value.ToString(CultureInfo.InvariantCulture) : new string((char)(first + ((value - 1) % 26)), ((value - 1) / 26) + 1);

    private static string Of(string signs, int value) =>
        value < 1 ? value.ToString(CultureInfo.InvariantCulture) : signs[(value - 1) % signs.Length].ToString();

    private static string RomanOf(int value)
    {
        if (value is < 1 or > 3999) return value.ToString(CultureInfo.InvariantCulture);
        var text = new StringBuilder();
        foreach (var (size, sign) in Roman)
            for (; value >= size; value -= size) text.Append(sign);
        return text.ToString();
    }

    private static string KanjiOf(int value)
    {
        if (value is < 1 or > 99) return value.ToString(CultureInfo.InvariantCulture);
        var (tens, ones) = (value / 10, value % 10);
        return (tens > 1 ? Kanji[tens].ToString() : "") + (tens > 0 ? "十" : "") + (ones > 0 ? Kanji[ones].ToString() : "");
    }
}
