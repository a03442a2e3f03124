using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Register.Mentions;

/// <summary>Words by which a text names documents without their being declared, and the kinds that they mean.</summary>
internal static partial class DocumentWords
{
    // 「エンドユーザー向けの規約」is 「利用規約」 too
    private const string Terms = "利用規約";

    // The first that fits; a kind is that of iso27017.yaml
    private static readonly (string Ending, string Kind)[] Kinds =
    [
        (Terms, "terms"), ("規約", "terms"),
        ("アクセス制御方針", "accessControlPolicy"), ("セキュリティ方針", "securityPolicy"),
        ("仕様書", "specification"),
        ("利用マニュアル", "useManual"), ("提供マニュアル", "provisionManual"), ("操作マニュアル", "operationManual"),
        ("テスト実施手順書", "testProcedure"), ("テスト手順書", "testProcedure"), ("手順書", "procedure"),
        ("資産目録", "ledger"), ("資産台帳", "ledger"),
        ("命名規則", "namingRule"),
    ];

    // The words of others: AWS's own policies and terms are not the organisation's documents
    private static readonly string[] Others = ["AWS", "Amazon", "クラウドサービスプロバイダ", "IaaS"];

    // Nothing that a document could be called on its own
    private static readonly string[] TooGeneral = ["方針", "規程"];

    /// <summary>The documents named in a text: where, and by which words.</summary>
    public static IEnumerable<(int Start, int Length, string Words, string? Kind)> In(string text) =>
        Form().Matches(text)
            .Where(m => !TooGeneral.Contains(m.Value) && !IsOthers(text.AsSpan(0, m.Index), m.Value))
            .Select(m => (m.Index, m.Length, m.Value == "規約" ? Terms : m.Value, KindOf(m.Value)));

    /// <summary>The kind that words mean; null if they could mean several.</summary>
    public static string? KindOf(string words) => Kinds.FirstOrDefault(k => words.EndsWith(k.Ending, StringComparison.Ordinal)).Kind;

    private static bool IsOthers(ReadOnlySpan<char> before, string words)
    {
        foreach (var other in Others)
        {
            if (words.StartsWith(other, StringComparison.OrdinalIgnoreCase) || before.EndsWith(other + "の", StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    // Kanji, katakana and Latin letters up to a word for a document; hiragana ends a name
    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}々\p{IsKatakana}A-Za-z0-9]{0,40}(?:仕様書|マニュアル|利用規約|規約|手順書|資産目録|資産台帳|方針|規程|命名規則)")]
    private static partial Regex Form();
}
