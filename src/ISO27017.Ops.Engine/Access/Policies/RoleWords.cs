using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Access.Policies;

/// <summary>What IAM takes for a role's name, for whom it trusts, and for an external id.</summary>
internal static partial class RoleWords
{
    /// <summary>IAM's rule for a role's name.</summary>
    public const string NamePattern = @"[\w+=,.@-]{1,64}";

    /// <summary>An account, or an ARN of one or of a user, role or session in one. Never everybody.</summary>
    public const string PrincipalPattern = @"[0-9]{12}|arn:aws[a-z-]*:(iam|sts)::[0-9]{12}:(root|(user|role|assumed-role)/[\w+=,.@/-]+)";

    /// <summary>STS's rule for an external id.</summary>
    public const string ExternalIdPattern = @"[\w+=,.@:/-]{2,1224}";

    /// <summary>Says what in a request cannot be.</summary>
    /// <exception cref="IsoOpsException">The role's name, whom it trusts, or the external id is none.</exception>
    public static void Check(AuditPolicyRequest request)
    {
        if (!Name().IsMatch(request.RoleName))
        {
            throw new IsoOpsException("InvalidRoleName", IsoError.InvalidArgument, new LocalText(
                $"'{request.RoleName}' はロール名ではありません。英数字と +=,.@_- で 64 文字まで、パスを付けるなら audit/IsoAudit の形で指定してください。",
                $"'{request.RoleName}' is not a role's name: up to 64 letters, digits and +=,.@_-, with a path if need be as in audit/IsoAudit."), request.RoleName);
        }

        if (request.TrustedPrincipal is { } principal && !Principal().IsMatch(principal))
        {
            throw new IsoOpsException("InvalidTrustedPrincipal", IsoError.InvalidArgument, new LocalText(
                $"'{principal}' は信頼先になれません。12 桁のアカウント ID か、ユーザー・ロールの ARN を指定してください（* は誰でも入れるロールになるため受け付けません）。",
                $"'{principal}' cannot be trusted: give an account id of twelve digits or the ARN of a user or role (* would let anybody in, and is refused)."), principal);
        }

        if (request.ExternalId is { } id && !ExternalId().IsMatch(id))
        {
            throw new IsoOpsException("InvalidExternalId", IsoError.InvalidArgument, new LocalText(
                $"'{id}' は外部 ID になれません。英数字と +=,.@:/_- で 2 文字から 1224 文字までです。",
                $"'{id}' cannot be an external id: 2 to 1224 letters, digits and +=,.@:/_-."), id);
        }
    }

    [GeneratedRegex(@"^/?([\w+=,.@-]+/)*" + NamePattern + @"\z", RegexOptions.ECMAScript)]
    private static partial Regex Name();

    [GeneratedRegex("^(" + PrincipalPattern + @")\z", RegexOptions.ECMAScript)]
    private static partial Regex Principal();

    [GeneratedRegex("^" + ExternalIdPattern + @"\z", RegexOptions.ECMAScript)]
    private static partial Regex ExternalId();
}
