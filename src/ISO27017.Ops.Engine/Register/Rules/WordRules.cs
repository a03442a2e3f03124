using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Register.Reading;
using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Register.Rules;

/// <summary>Words that look like slips: one letter away from a term of the cloud that is known here. It knows few words and no
/// grammar, so it only ever asks; it finds what it knows and nothing else.</summary>
internal static partial class WordRules
{
    private const int Shortest = 5;

    private static readonly string[] Latin =
    [
        "Access", "Amazon", "Analyzer", "Artifact", "Authenticator", "Backup", "Center", "Certificate", "CloudFormation", "CloudTrail",
        "CloudWatch", "Config", "Console", "Dashboard", "Detective", "Endpoint", "Firewall", "GitHub", "Google", "GuardDuty", "Health",
        "Identity", "Inspector", "Lambda", "Macie", "Manager", "Organizations", "Region", "Secrets", "Security", "Service", "Session",
        "Shield", "Snapshot", "Support", "Systems",
    ];

    private static readonly string[] Katakana =
    [
        "アーキテクチャ", "アーキテクチャー", "アカウント", "アクセス", "アクティビティ", "アップロード", "アナウンス", "インシデント",
        "インスタンス", "インストール", "エンドポイント", "エンドユーザー", "ガードレール", "カスタマー", "クラウドサービス", "クライアント",
        "コンサルタント", "コンテンツ", "コンピューティング", "コンプライアンス", "サービスログ", "サプライチェーン", "サポートデスク",
        "スナップショット", "スマートフォン", "セキュリティ", "セキュリティグループ", "ダウンロード", "データセンター", "データベース",
        "デプロイ", "ネットワーク", "パスワード", "バックアップ", "ファイアウォール", "プロジェクト", "プロトコル", "プロバイダ", "プロバイダー",
        "マニュアル", "マルウェア", "マルチアカウント", "メンテナンス", "ユーティリティ", "ライセンス", "リージョン", "ログイン",
    ];

    // Written together where the service's own name has a blank
    private static readonly string[] Names = ["CloudWatch Agent", "Identity Center", "Security Hub", "Session Manager", "SQL Server", "Systems Manager"];

    // Slips of the keyboard that make no word
    private static readonly (string Slip, string Meant)[] Slips = [("したきた", "してきた"), ("ですす", "です"), ("ををを", "を"), ("をを", "を")];

    /// <summary>What looks like a slip.</summary>
    public static IEnumerable<Finding> Find(RuleContext context) => context.Register.Sides.SelectMany(side =>
        StatementReader.Read(context.Register.Source, side).Where(s => !s.IsReference).SelectMany(s => In(s.Text).Distinct().Select(slip => new Finding(
            "SuspiciousWord", IsoSeverity.Information, side.ControlId, side.Role, Line(context, s, slip.Word), new LocalText(
                $"「{slip.Word}」は「{slip.Meant}」の書き誤りか、表記の揺れではありませんか。", $"\"{slip.Word}\": is \"{slip.Meant}\" meant?")))));

    /// <summary>The words of a text that look like slips, with what may be meant.</summary>
    public static IEnumerable<(string Word, string Meant)> In(string text)
    {
        foreach (Match word in Words().Matches(text))
        {
            var known = char.IsAscii(word.ValueSpan[0]) ? Latin : Katakana;
            if (Joined(word.Value) is { } name) yield return (word.Value, name);
            else if (Near(word.Value, known) is { } meant) yield return (word.Value, meant);
        }

        foreach (var (slip, meant) in Slips.Where(s => text.Contains(s.Slip, StringComparison.Ordinal)).Take(1)) yield return (slip, meant);
    }

    private static string? Joined(string word) =>
        Names.FirstOrDefault(n => string.Equals(n.Replace(" ", "", StringComparison.Ordinal), word, StringComparison.OrdinalIgnoreCase));

    // A longer form of a word (Manager, Managers) is no slip
    private static string? Near(string word, string[] known)
    {
        if (word.Length < Shortest || word.Length > 24 || known.Any(k => Begins(k, word) || Begins(word, k))) return null;
        return known.FirstOrDefault(k => Math.Abs(k.Length - word.Length) <= 1 && k.Length >= Shortest
            && NearMatches.Distance(word.ToUpperInvariant(), k.ToUpperInvariant()) == 1);
    }

    private static bool Begins(string word, string with) => word.StartsWith(with, StringComparison.OrdinalIgnoreCase);

    // The line within a statement that has several
    private static int Line(RuleContext context, Statement statement, string word)
    {
        var at = context.Text.IndexOf(word, statement.Start, Math.Max(0, statement.End - statement.Start), StringComparison.Ordinal);
        return context.Line(at < 0 ? statement.Start : at);
    }

    [GeneratedRegex(@"[A-Za-z]+|[ァ-ヴー]+")]
    private static partial Regex Words();
}
