using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Judging;

namespace ISO27017.Ops.Engine.Assets;

/// <summary>What is said of assets and rows.</summary>
internal static class AssetTexts
{
    /// <summary>In one row.</summary>
    public static LocalText Listed(int line) => new($"資産目録の {line} 行目にあります。", $"In line {line} of the asset ledger.");

    /// <summary>In several rows.</summary>
    public static LocalText ListedTwice(IEnumerable<int> lines)
    {
        var all = string.Join(", ", lines);
        return new($"資産目録の {all} 行目に重複しています。1 つの資産は 1 行にしてください。", $"In lines {all} of the asset ledger: an asset needs exactly one row.");
    }

    /// <summary>In none.</summary>
    public static LocalText NotInLedger { get; } = new("資産目録にありません。", "Not in the asset ledger.");

    /// <summary>In none, as declared.</summary>
    public static LocalText Excluded(string reason) => new(
        $"適用範囲外と宣言されているため、資産目録になくても構いません（{reason}）。", $"Declared out of scope, so it need not be in the asset ledger ({reason}).");

    /// <summary>In none, which is fine for its class.</summary>
    public static LocalText NotAClass { get; } = new(
        "この種類は、パラメーター Ledger.Classes により、資産目録になくても構いません。", "By the parameter Ledger.Classes, this class need not be in the asset ledger.");

    /// <summary>Nobody says which classes must be listed.</summary>
    public static LocalText ClassesMissing(LocalText? why) => new(
        $"パラメーター Ledger.Classes が分からないため、資産目録に載せるべき種類かどうか分かりません。{why?.Ja}",
        $"The parameter Ledger.Classes is not known, so it is not known whether this class must be in the asset ledger. {why?.En}".TrimEnd());

    /// <summary>A row without an asset.</summary>
    public static LocalText NotInAws(int line, bool named) => named
        ? new($"資産目録の {line} 行目に当たる資産は、AWS にありません。", $"No asset in AWS fits line {line} of the asset ledger.")
        : new($"資産目録の {line} 行目は、取得元が AWS ですが、資産の ID がありません。", $"Line {line} of the asset ledger has AWS as its source, but names no asset.");

    /// <summary>A row whose asset may be where a call failed.</summary>
    public static LocalText RowUnseen(Gap gap) => With(new(
        "AWS に資産があるかどうか、確認できませんでした。", "Whether its asset is in AWS could not be seen."), gap);

    /// <summary>A row whose asset may be in an account, region or class that was not looked at.</summary>
    public static LocalText RowElsewhere { get; } = new(
        "今回確認しなかったアカウント、リージョン、種類に資産があるかもしれません。", "Its asset may be in an account, region or class that was not looked at.");

    /// <summary>A warning: assets may be missing from the list.</summary>
    public static LocalText Unseen(Gap gap) => With(new(
        "一部の資産を確認できませんでした。一覧から漏れている資産があるかもしれません。そこにあり得る目録の行は「AWS にない」とはしません。",
        "Some assets could not be looked at and may be missing from the list; of ledger rows that may be about them, none is called missing in AWS."), gap);

    /// <summary>A warning: tags are not known.</summary>
    public static LocalText TagsUnseen(Gap gap, int count) => With(new(
        $"{count} 件の資産のタグを確認できませんでした。", $"The tags of {count} assets could not be read."), gap);

    /// <summary>The ledger was not read.</summary>
    public static LocalText LedgerUnread(Gap gap) => With(new(
        "資産目録を確認できないため、資産が載っているかどうか分かりません。", "The asset ledger could not be read, so it is not known whether assets are in it."), gap);

    private static LocalText With(LocalText text, Gap gap)
    {
        var why = ResultTexts.Of(IsoStatus.NotEvaluated, gap.Reason, gap.Detail);
        return new(text.Ja + why.Ja, text.En + " " + why.En);
    }
}
