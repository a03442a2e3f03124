namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>What can be wrong with a request.</summary>
internal static class RequestErrors
{
    /// <summary>The filters leave nothing.</summary>
    public static IsoOpsException NothingSelected() => new("NothingSelected", IsoError.InvalidArgument, new LocalText(
        "選択した条件に合うチェックがありません。-Id、-Role、-Check の組み合わせを見直してください。",
        "Nothing is selected: -Id, -Role and -Check together leave no check. Widen one of them."));

    /// <summary>An account that is not among those known.</summary>
    public static IsoOpsException UnknownAccount(string account, IEnumerable<string> known) => new(
        "UnknownAccount", IsoError.NotFound, new LocalText(
            $"アカウント '{account}' は対象に含まれていません。指定できるのは {string.Join(", ", known)} です。",
            $"The account '{account}' is not among those known: {string.Join(", ", known)}."), account);

    /// <summary>A region that was not looked at.</summary>
    public static IsoOpsException UnknownRegion(string region, IEnumerable<string> known) => new(
        "UnknownRegion", IsoError.NotFound, new LocalText(
            $"リージョン '{region}' は対象に含まれていません。指定できるのは {string.Join(", ", known)} です。",
            $"The region '{region}' is not among those known: {string.Join(", ", known)}."), region);

    /// <summary>Not an account id.</summary>
    public static IsoOpsException NotAnAccount(string account) => new(
        "InvalidAccount", IsoError.InvalidArgument, new LocalText(
            $"'{account}' は AWS アカウント ID ではありません。12 桁の数字、または * を指定してください。",
            $"'{account}' is not an AWS account id: give twelve digits, or * for all."), account);

    /// <summary>Another account without a role to enter it.</summary>
    public static IsoOpsException NoRole(string account) => new(
        "RoleRequired", IsoError.InvalidArgument, new LocalText(
            $"アカウント {account} に入るロールがありません。-RoleName を指定するか、iso27017.yaml に role を書いてください。",
            $"There is no role to enter account {account}: give -RoleName, or write a role in iso27017.yaml."), account);

    /// <summary>Declared accounts are left out, as not all of them can be entered.</summary>
    public static LocalText OnlyOwnAccount(string home, int others) => new(
        $"認証情報のアカウント {home} だけを確認します。iso27017.yaml のほかの {others} アカウントには入るロールのないものがあるため、どれも確認しません。-RoleName を指定するか、role を書いてください。",
        $"Only the credentials' own account {home} is looked at, none of the {others} others in iso27017.yaml, as some have no role to enter them: give -RoleName, or write a role.");

    /// <summary>The exceptions could not be read.</summary>
    public static LocalText NoExceptions(string? why) => new(
        $"例外を読めないため、どの結果にも適用しません。{why}", $"The exceptions cannot be read, so none is applied. {why}");

    /// <summary>A region that is none.</summary>
    public static IsoOpsException NoRegion() => new("NoRegion", IsoError.InvalidArgument, new LocalText(
        "リージョンがありません。-Region を指定するか、パラメーター Regions.Allowed を設定してください。",
        "There is no region: give -Region, or set the parameter Regions.Allowed."));
}
