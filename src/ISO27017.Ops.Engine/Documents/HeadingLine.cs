using System.Globalization;
using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Documents;

/// <summary>A line that is, or may be, a numbered heading: <c>2.4.6 バックアップ</c>, <c>第3条（データの保管）</c>.</summary>
/// <param name="Number">The number, with plain digits: <c>2.4.6</c>, <c>第3条</c>; empty without one.</param>
/// <param name="Title">What follows it.</param>
/// <param name="Rank">1 is the highest.</param>
/// <param name="Sure">False for <c>1. …</c>, which may be a list.</param>
internal sealed partial record HeadingLine(string Number, string Title, int Rank, bool Sure)
{
    private const int MostTitle = 60;
    private const string Digit = "[0-9０-９]";
    private const string Kanji = "[〇一二三四五六七八九十百]";
    private const string Units = "編部章節款条項";

    // 2.4.6 at the start of a line of running text: "2.4.6 に定める", "2.5倍"
    private const string Running =
        "[にをでへがのと、。]|から|まで|より|は(?!じめ)|も(?!くじ)|及び|又は|または|および|以上|以下|未満|倍|日間|時間|分間|秒|年|か月|ヶ月|円|版|[%％]|[KMGT]B|[MG]Hz";

    private static readonly Regex Levels = Make($@"^\s*((?:[A-Z]{{1,4}}\.)?{Digit}{{1,3}}(?:[.．]{Digit}{{1,3}})+)[.．]?(\s+|(?=[^\s\u0021-\u007E．，％]))(\S.*)$");
    private static readonly Regex Article = Make($@"^\s*第\s*({Digit}{{1,4}}|{Kanji}{{1,7}})\s*([{Units}])(?:の({Digit}{{1,3}}|{Kanji}{{1,3}}))?(?=$|[\s（(「『【\[:：])\s*(.*)$");
    private static readonly Regex Annex = Make($@"^\s*(附則|付則|(?:別紙|別表|付録){Digit}{{0,3}})(?:$|[\s:：]+)(.*)$");
    private static readonly Regex Single = Make($@"^\s*({Digit}{{1,2}})(?:[.．、](?:\s+|(?=[^\s0-9０-９]))|\s+(?=[^\s0-9０-９]))(\S.*)$");
    private static readonly Regex Contents = Make(@"(?:[.．・･…‥·]{2,}|\t)\s*[0-9０-９]{1,4}\s*$");

    /// <summary>The heading in a line of text; null if it is none.</summary>
    public static HeadingLine? Of(string line)
    {
        if (line.Length > 400 || Contents.IsMatch(line)) return null;
        if (ArticleOf(line) is { } article) return article;
        if (Levels.Match(line) is { Success: true } levels)
        {
            var title = levels.Groups[3].Value.Trim();
            var number = Plain(levels.Groups[1].Value);
            return IsTitle(title) && !RunningText().IsMatch(title) ? new HeadingLine(number, title, Depth(number), true) : null;
        }

        if (Annex.Match(line) is { Success: true } annex)
            return IsTitle(annex.Groups[2].Value) ? new HeadingLine(Plain(annex.Groups[1].Value), annex.Groups[2].Value.Trim(), 1, true) : null;
        if (Single.Match(line) is not { Success: true } single) return null;
        var text = single.Groups[2].Value.Trim();
        return IsTitle(text) && !RunningText().IsMatch(text) ? new HeadingLine(Plain(single.Groups[1].Value), text, 1, false) : null;
    }

    /// <summary>The heading in a text that is known to be one.</summary>
    /// <param name="text">The heading's text.</param>
    /// <param name="rank">Its rank by its markup.</param>
    public static HeadingLine OfHeading(string text, int rank)
    {
        text = text.Trim();
        if (ArticleOf(text) is { } article) return article with { Rank = rank };
        var parts = Marked().Match(text);
        return parts.Success
            ? new HeadingLine(Plain(parts.Groups[1].Value), parts.Groups[2].Value.Trim(), rank, true)
            : new HeadingLine("", text, rank, true);
    }

    /// <summary>True if <paramref name="name"/>, as a person writes it, names a section with this number and title.</summary>
    public static bool Names(string name, string number, string title)
    {
        var wanted = MatchText.Compact(name).TrimEnd('.');
        var named = OfHeading(name, 1);
        return wanted.Length > 0
            && ((number.Length > 0 && (wanted == MatchText.Compact(number) || (named.Number == number && named.Title.Length == 0)))
                || wanted == MatchText.Compact(title) || wanted == MatchText.Compact(number + title));
    }

    private static HeadingLine? ArticleOf(string line)
    {
        if (Article.Match(line) is not { Success: true } match) return null;
        var branch = match.Groups[3].Value is { Length: > 0 } sub ? "の" + Digits(sub) : "";
        var number = $"第{Digits(match.Groups[1].Value)}{match.Groups[2].Value}{branch}";
        var rest = match.Groups[4].Value.Trim();
        // 第3条（保管） 当社は … : the text begins on the heading's line
        var title = rest is ['（' or '(' or '【' or '「' or '[' or '『', ..] && Bracketed().Match(rest) is { Success: true } inside
            ? inside.Groups[1].Value.Trim()
            : IsTitle(rest) ? rest : "";
        return new HeadingLine(number, title, 1 + Units.IndexOf(match.Groups[2].Value[0], StringComparison.Ordinal), true);
    }

    private static bool IsTitle(string text) =>
        text.Length <= MostTitle && text is not [.., '。' or '、' or '，' or '．' or ',' or ';' or '；'];

    private static int Depth(string number) => number.Count(c => c == '.') + (char.IsAsciiDigit(number[0]) ? 1 : 0);

    private static string Plain(string number) => MatchText.Folded(number);

    private static string Digits(string number)
    {
        if (!number.Any(c => "〇一二三四五六七八九十百".Contains(c, StringComparison.Ordinal))) return MatchText.Folded(number);
        var (total, last) = (0, 0);
        foreach (var c in number)
        {
            if (c is '十' or '百') (total, last) = (total + (Math.Max(last, 1) * (c == '十' ? 10 : 100)), 0);
            else last = (last * 10) + "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
        }

        return (total + last).ToString(CultureInfo.InvariantCulture);
    }

    private static Regex Make(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    [GeneratedRegex("^(?:" + Running + ")", RegexOptions.CultureInvariant)]
    private static partial Regex RunningText();

    [GeneratedRegex(@"^((?:[A-Z]{1,4}\.)?[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,3})+|[0-9０-９]{1,3}(?=$|[.．)）、:：\s]))[.．)）、:：]?\s*(.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Marked();

    [GeneratedRegex(@"^[（(【「\[『]([^）)】」\]』]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();
}
