using System.Globalization;

namespace ISO27017.Ops.Engine.Access.Policies;

/// <summary>What a reader of an audit policy should know, as JSON has no comments.</summary>
internal static class PolicyNotes
{
    /// <summary>Why the resource is a star.</summary>
    public static LocalText EveryResource { get; } = new(
        "Resource が * なのは、一覧・参照の操作の多くがリソースを限定できず、監査では誰も気づいていないリソースも見る必要があるためです。",
        "The resource is * because most list and describe actions cannot be narrowed to resources, and an audit must also see those that nobody thought of.");

    /// <summary>What no identity policy can grant.</summary>
    public static LocalText OtherPolicies { get; } = new(
        "KMS のキーポリシー、S3 のバケットポリシー、サービスコントロールポリシー（SCP）、アクセス許可の境界が拒否するものは、このポリシーでは許可されません。実行前に Test-IsoAccess で確認できます。",
        "What a key policy of KMS, a bucket policy of S3, a service control policy or a permissions boundary denies, this policy does not allow. Test-IsoAccess finds it before a run.");

    /// <summary>Why two actions are there that do not sound like reading.</summary>
    public static LocalText OnlyReads { get; } = new(
        "変更する操作は含みません。iam:GenerateCredentialReport はレポートの作成を始めるだけ、iam:SimulatePrincipalPolicy は評価するだけで、どちらも設定を変えません。",
        "There is no action that changes anything: iam:GenerateCredentialReport only starts a report and iam:SimulatePrincipalPolicy only evaluates; neither changes a setting.");

    private static readonly LocalText _kindOfOrganization = new(
        "Iso27017Organization の操作は、実行を始める認証情報のアカウント（管理アカウントか委任管理者）だけで問い合わせます。",
        "The actions of Iso27017Organization are asked only in the account of the run's own credentials (the management account or a delegated administrator).");

    private static readonly LocalText _nothing = new(
        "選択したチェックは AWS の操作を必要としません。", "The chosen checks need no action of AWS.");

    /// <summary>The notes for one policy.</summary>
    public static IEnumerable<LocalText> Of(AuditPolicyRequest request, IReadOnlyCollection<IsoAuditAction> granted, int documents)
    {
        if (documents == 0)
        {
            yield return request.BesideSecurityAudit ? Beside() : _nothing;
            yield break;
        }

        if (documents > 1)
            yield return Split(documents);
        yield return EveryResource;
        if (granted.Any(a => a.Action is "iam:GenerateCredentialReport" or "iam:SimulatePrincipalPolicy"))
            yield return OnlyReads;
        if (granted.Any(a => a.OrganizationOnly))
            yield return _kindOfOrganization;
        if (request.BesideSecurityAudit)
            yield return Beside();
        if (request.Principal == IsoPolicyPrincipal.Collector)
            yield return Entering(request.RoleName);
        yield return OtherPolicies;
    }

    /// <summary>That a policy had to be split.</summary>
    public static LocalText Split(int documents)
    {
        var limit = PolicyDocuments.MostCharacters.ToString("N0", CultureInfo.InvariantCulture);
        return new LocalText(
            $"管理ポリシーの上限（空白を除く {limit} 文字）のため、{documents} 個のポリシーに分けました。すべてアタッチしてください。",
            $"Split into {documents} policies because of IAM's limit ({limit} characters a managed policy, white space not counted): attach all of them.");
    }

    private static LocalText Beside() => new(
        $"AWS 管理ポリシー SecurityAudit {SecurityAudit.Known.Version} に足りない操作だけです。SecurityAudit もアタッチしてください。",
        $"Only what AWS's managed policy SecurityAudit {SecurityAudit.Known.Version} lacks: attach SecurityAudit too.");

    private static LocalText Entering(string roleName) => new(
        $"各アカウントのロール {roleName} に入るには、AssumeRoleDocument もアタッチしてください。sts:AssumeRole は別の文書にしてあります。",
        $"To enter the role {roleName} of each account, attach AssumeRoleDocument too; sts:AssumeRole is in a document of its own.");
}
