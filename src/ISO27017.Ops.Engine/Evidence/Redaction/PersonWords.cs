using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>The people in a text that says who: "情報システム部 山田 太郎 &lt;yamada@example.jp&gt;". Posts and departments are no people.</summary>
internal static partial class PersonWords
{
    /// <summary>The names, each in the ways in which it may be spelled elsewhere.</summary>
    public static IEnumerable<string> Names(string text)
    {
        foreach (var piece in Borders().Split(PersonalText.Email().Replace(text, "\n")))
        {
            var words = piece.Split([' ', '\u3000', '\t'], StringSplitOptions.RemoveEmptyEntries).ToList();
            while (words.Count > 0 && IsPost(words[0]))
                words.RemoveAt(0);
            while (words.Count > 0 && IsPost(words[^1]))
                words.RemoveAt(words.Count - 1);
            if (words.Count == 0 || words.TrueForAll(w => w.All(c => !char.IsLetter(c))))
                continue;
            yield return string.Join(' ', words);
            if (words.Count > 1)
            {
                yield return string.Join('\u3000', words);
                yield return string.Join("  ", words);
                if (words.TrueForAll(w => w.All(c => c > '\u02ff')))
                    yield return string.Concat(words);
            }
        }
    }

    private static bool IsPost(string word) => Post().IsMatch(word);

    [GeneratedRegex(@"[\n、,，/／;；:：（）()\[\]【】<>＜＞「」|]+")]
    private static partial Regex Borders();

    // 阿部, 渡部 and 田所 are surnames: what ends like a department is one from three characters on.
    [GeneratedRegex(@"^(?:社長|部長|課長|係長|所長|局長|室長|班長|会長|院長|監査役|取締役|本部|部門|支店|担当|役員|全員|当社|弊社|\S{2,}(?:部|課|室|局|係|班|科|所|社|会|部門|支店|長|役|者|担当|グループ|チーム|ユニット|センター|デスク|窓口)|\S*(?:様|さん|氏)|CISO|CIO|CTO|CEO|COO|CFO|DPO|PM|\S*(?:[Tt]eam|[Dd]epartment|[Gg]roup|[Uu]nit|[Oo]ffice|[Oo]fficer|[Mm]anager|[Cc]ommittee|[Bb]oard|[Dd]irector|[Aa]dministrators?)|[Ll]ead|[Hh]ead|[Oo]wner|[Ss]ecurity|[Oo]perations|[Pp]latform|Inc\.?|Ltd\.?|Co\.?|Dr\.?|Mr\.?|Ms\.?|Mrs\.?|of|the|and|for)$(?<!^(?:長谷部|日下部|曽我部|曾我部|長宗我部|長曾我部)$)", RegexOptions.CultureInvariant)]
    private static partial Regex Post();
}
