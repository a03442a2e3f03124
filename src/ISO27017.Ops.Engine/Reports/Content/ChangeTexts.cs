namespace ISO27017.Ops.Engine.Reports.Content;

/// <summary>The words for differences between two runs.</summary>
internal static class ChangeTexts
{
    public static readonly LocalText Title = new("前回からの変化", "What has changed");
    public static readonly LocalText Sheet = new("変化", "Changes");
    public static readonly LocalText None = new("前回のパッケージから変わったものはありません。", "Nothing has changed since the earlier package.");
    public static readonly LocalText Documents = new("追随すべき文書", "Documents that must follow");
    public static readonly LocalText NoDocuments = new("変化に合わせて見直す文書はありません。", "No document has to follow.");
    public static readonly LocalText Followed = new("変わったもの", "What changed");
    public static readonly LocalText Turned = new("判定の変化", "Verdicts that turned");
    public static readonly LocalText NoTurned = new("判定が変わった側はありません。", "No verdict turned.");
    public static readonly LocalText Single = new("変化の明細", "Each change");
    public static readonly LocalText Change = new("変化", "Change");
    public static readonly LocalText Cause = new("原因", "Cause");
    public static readonly LocalText Before = new("前", "Before");
    public static readonly LocalText After = new("後", "After");
    public static readonly LocalText Subject = new("側・点検", "Side or check");
    public static readonly LocalText NoTicket = new("チケットなし", "No ticket");

    /// <summary>What kind of change it is.</summary>
    public static LocalText Of(IsoDifferenceKind kind) => kind switch
    {
        IsoDifferenceKind.VerdictTurned => new("判定が変わった", "Verdict turned"),
        IsoDifferenceKind.ResultTurned => new("結果が変わった", "Result turned"),
        IsoDifferenceKind.FactChanged => new("値が変わった", "Fact changed"),
        IsoDifferenceKind.ResourceAppeared => new("リソースが増えた", "Resource appeared"),
        IsoDifferenceKind.ResourceDisappeared => new("リソースがなくなった", "Resource disappeared"),
        IsoDifferenceKind.DocumentChanged => new("文書が変わった", "Document changed"),
        IsoDifferenceKind.ParameterChanged => new("パラメーターが変わった", "Parameter changed"),
        IsoDifferenceKind.CatalogueChanged => new("点検の定義が変わった", "Catalogue changed"),
        IsoDifferenceKind.ScopeChanged => new("対象範囲が変わった", "Scope changed"),
        IsoDifferenceKind.ControlAdded or IsoDifferenceKind.ControlRemoved or IsoDifferenceKind.TitleChanged
            or IsoDifferenceKind.IntroductionChanged or IsoDifferenceKind.MeasureAdded or IsoDifferenceKind.MeasureRemoved
            or IsoDifferenceKind.MeasureChanged or IsoDifferenceKind.StateChanged => new("登録簿の記載が変わった", "Register changed"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>Where it comes from.</summary>
    public static LocalText Of(IsoDifferenceCause cause) => cause switch
    {
        IsoDifferenceCause.None => new("—", "—"),
        IsoDifferenceCause.World => new("実際の変化", "The world"),
        IsoDifferenceCause.Catalogue => new("点検の定義", "Catalogue"),
        IsoDifferenceCause.Parameter => new("組織の値", "Parameters"),
        IsoDifferenceCause.Access => new("確認できなかった", "Could not be looked at"),
        IsoDifferenceCause.Scope => new("対象範囲", "Scope"),
        IsoDifferenceCause.Exception => new("例外の適用", "Exceptions"),
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, null),
    };

    /// <summary>How it was or is: a status by its word, what was observed after it as it is.</summary>
    public static string Value(ReportModel model, string? value)
    {
        var (first, rest) = value?.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? (value[..end], value[end..]) : (value, string.Empty);
        return Enum.TryParse<IsoStatus>(first, out var status) && Enum.IsDefined(status) && status.ToString() == first
            ? model.T(StatusLook.Of(status).Label) + rest
            : value ?? string.Empty;
    }

    /// <summary>Compared with what, and how much has changed.</summary>
    public static string Intro(ReportModel model, ReportChanges changes) => model.T(
        $"{VisibleText.Of(changes.Package)}（基準時刻 {ReportModel.Minute(changes.AsOf)}、SHA-256 {changes.Digest}）との比較です。判定の変化 {changes.Turned.Count:N0} 件、そのほかの変化 {changes.Single.Count:N0} 件。このうち、実際の変化でチケットのないものは {changes.Unexplained:N0} 件です。",
        $"Compared with {VisibleText.Of(changes.Package)} (as of {ReportModel.Minute(changes.AsOf)}, SHA-256 {changes.Digest}): {changes.Turned.Count:N0} verdicts turned, {changes.Single.Count:N0} other changes, of which {changes.Unexplained:N0} are changes of the world that no ticket explains.");
}
