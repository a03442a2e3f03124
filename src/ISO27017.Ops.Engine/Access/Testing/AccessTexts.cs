using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Access.Testing;

/// <summary>What is wrong and what to do, for a reader who is to grant the access.</summary>
internal static class AccessTexts
{
    private static readonly LocalText _allowed = new("実行できます。", "It can run.");

    /// <summary>The message for a check in an account that can be entered.</summary>
    public static LocalText Of(
        string check, IReadOnlyCollection<IsoDenial> denials, IReadOnlyCollection<string> unknown, LocalText? why, IReadOnlyCollection<string> missing,
        IReadOnlyCollection<string> disabled, bool noWorkspace)
    {
        var parts = new List<LocalText>();
        foreach (var cause in denials.GroupBy(d => d.Cause).OrderBy(g => g.Key))
            parts.Add(Denied(check, cause.Key, [.. cause]));
        if (unknown.Count > 0)
            parts.Add(Unknown(unknown, why));
        if (missing.Count > 0)
            parts.Add(Missing(missing));
        if (noWorkspace)
            parts.Add(new("ワークスペースがありません。New-IsoWorkspace で作成するか、-Workspace で指定してください。", "There is no workspace: make one with New-IsoWorkspace, or name it with -Workspace."));
        if (disabled.Count > 0)
            parts.Add(Disabled(disabled));
        return parts.Count == 0 ? _allowed : new LocalText(string.Concat(parts.Select(p => p.Ja)), string.Join(' ', parts.Select(p => p.En)));
    }

    /// <summary>The message where the account could not be entered.</summary>
    public static LocalText Shut(string account, AwsError error)
    {
        var said = $"{error.Code} {error.Message}".TrimEnd();
        return error.Reason == IsoReason.AccessDenied
            ? new LocalText(
                $"アカウント {account} に入れません: {said} ロールの名前と信頼ポリシー、外部 ID、実行する側の sts:AssumeRole を確かめてください。",
                $"Account {account} cannot be entered: {said} Check the role's name and trust policy, the external id, and sts:AssumeRole of the principal that runs this.")
            : new LocalText(
                $"アカウント {account} に入れるか分かりません: {said}",
                $"Whether account {account} can be entered is not known: {said}");
    }

    private static LocalText Denied(string check, IsoDenialCause cause, IReadOnlyCollection<IsoDenial> denials)
    {
        var names = string.Join(", ", denials.Select(d => d.Regions.Length == 0 ? d.Action : $"{d.Action} ({string.Join(", ", d.Regions)})"));
        var said = denials.Select(d => d.Detail).FirstOrDefault(d => d is not null);
        var (ja, en) = cause switch
        {
            IsoDenialCause.NotGranted => (
                $"許可されていない操作: {names}。Get-IsoAuditPolicy -Check {check} -Format Json のポリシーで許可できます。",
                $"Not granted: {names}. The policy of Get-IsoAuditPolicy -Check {check} -Format Json grants it."),
            IsoDenialCause.ExplicitDeny => (
                $"ポリシーが明示的に拒否する操作: {names}{In("（", said, "）")}。その Deny を見直してください。",
                $"Denied by a policy of the principal: {names}{In(" (", said, ")")}. Look at its Deny."),
            IsoDenialCause.PermissionsBoundary => (
                $"アクセス許可の境界が許可しない操作: {names}。境界を見直してください。",
                $"Outside the permissions boundary: {names}. Look at the boundary."),
            IsoDenialCause.ServiceControlPolicy => (
                $"組織の SCP が許可しない操作: {names}。SCP を見直すか、例外を設けてください。",
                $"Denied by a service control policy of the organisation: {names}. Look at the SCPs."),
            _ => (
                $"AWS が拒否した操作: {names}{In("（", said, "）")}。ポリシー（Get-IsoAuditPolicy -Check {check} -Format Json）、条件付きの SCP、リソースのポリシー、管理アカウント・委任管理者かどうかを確かめてください。",
                $"Refused by AWS: {names}{In(" (", said, ")")}. Look at the policy (Get-IsoAuditPolicy -Check {check} -Format Json), SCPs with conditions, resource policies, and whether this is the management account or a delegated administrator."),
        };
        return new LocalText(ja, en);
    }

    private static LocalText Unknown(IReadOnlyCollection<string> actions, LocalText? why)
    {
        var names = string.Join(", ", actions);
        return new LocalText(
            $"許可されているか分からない操作: {names}{In("（", why?.Ja, "）")}。iam:SimulatePrincipalPolicy と iam:GetRole を許可すると調べられます（Get-IsoAuditPolicy -IncludeAccessTest）。",
            $"Not known to be allowed: {names}{In(" (", why?.En, ")")}. With iam:SimulatePrincipalPolicy and iam:GetRole it can be found out (Get-IsoAuditPolicy -IncludeAccessTest).");
    }

    private static LocalText Missing(IReadOnlyCollection<string> parameters)
    {
        var names = string.Join(", ", parameters);
        return new LocalText(
            $"パラメーターがありません: {names}。iso27017.yaml か -Parameter で指定してください。",
            $"Parameters are missing: {names}. Give them in iso27017.yaml or with -Parameter.");
    }

    private static LocalText Disabled(IReadOnlyCollection<string> regions)
    {
        var names = string.Join(", ", regions);
        return new LocalText(
            $"宣言したリージョンがこのアカウントで有効になっていません: {names}。有効にするか、宣言から外してください。",
            $"Declared regions are not enabled for this account: {names}. Enable them, or take them out of the declaration.");
    }

    private static string In(string open, string? text, string close) => text is null ? "" : open + text.Trim() + close;
}
