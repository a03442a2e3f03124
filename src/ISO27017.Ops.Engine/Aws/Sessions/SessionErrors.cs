using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>The errors of getting into AWS at all. None of them shows a secret.</summary>
internal static class SessionErrors
{
    /// <summary>No profile has this name.</summary>
    public static IsoOpsException UnknownProfile(string name, IReadOnlyList<string> near) => new(
        "UnknownProfile", IsoError.NotFound, new LocalText(
            $"プロファイル '{name}' はありません。{Or(near, "候補: ", "プロファイルは 1 つも見つかりませんでした。")}",
            $"There is no profile '{name}'. {Or(near, "Near: ", "No profile was found at all.")}"), name);

    /// <summary>No region has this name.</summary>
    public static IsoOpsException UnknownRegion(string name, IReadOnlyList<string> near) => new(
        "UnknownRegion", IsoError.InvalidArgument, new LocalText(
            $"リージョン '{name}' はありません。{Or(near, "候補: ", "")}",
            $"There is no region '{name}'.{Or(near, " Near: ", "")}"), name);

    /// <summary>Half a key pair.</summary>
    public static IsoOpsException HalfKeys() => new(
        "IncompleteKeys", IsoError.InvalidArgument, new LocalText(
            "アクセスキー ID とシークレットアクセスキーは両方指定してください。",
            "Give both the access key id and the secret access key."));

    /// <summary>Nothing gave credentials.</summary>
    public static IsoOpsException NoCredentials(Exception? cause) => new(
        "NoCredentials", IsoError.Credentials, new LocalText(
            "AWS の認証情報が見つかりません。-ProfileName か環境変数を指定するか、aws configure または aws sso login を実行してください。",
            "No AWS credentials were found. Give -ProfileName, set the environment variables, or run aws configure or aws sso login."),
        null, cause);

    /// <summary>The sign-in through IAM Identity Center is over, or was never done.</summary>
    public static IsoOpsException SignInAgain(string profile, Exception? cause) => new(
        "SsoLoginRequired", IsoError.Credentials, new LocalText(
            $"プロファイル '{profile}' の SSO サインインの期限が切れています。次を実行してください: aws sso login --profile {profile}",
            $"The SSO sign-in of profile '{profile}' has expired. Run: aws sso login --profile {profile}"), profile, cause);

    /// <summary>The profile exists but does not give credentials.</summary>
    public static IsoOpsException UnusableProfile(string profile, string why, Exception? cause) => new(
        "UnusableProfile", IsoError.Credentials, new LocalText(
            $"プロファイル '{profile}' から認証情報を得られません: {why}",
            $"Profile '{profile}' does not give credentials: {why}"), profile, cause);

    /// <summary>Temporary keys that are over.</summary>
    public static IsoOpsException Expired(string? profile, string? code) => new(
        "ExpiredCredentials", IsoError.Credentials, new LocalText(
            $"AWS の認証情報の有効期限が切れています ({code})。取り直してください{Hint(profile)}。",
            $"The AWS credentials have expired ({code}). Get new ones{Hint(profile)}."), profile);

    /// <summary>AWS does not take the keys.</summary>
    public static IsoOpsException Refused(string? profile, string? code) => new(
        "RefusedCredentials", IsoError.Credentials, new LocalText(
            $"AWS が認証情報を受け付けません ({code})。キー、リージョン(パーティション)、エンドポイントを確かめてください。",
            $"AWS does not accept the credentials ({code}). Check the keys, the region (its partition) and the endpoint."), profile);

    /// <summary>AWS does not let these credentials have the role.</summary>
    public static IsoOpsException RoleRefused(string arn, AwsError error, Exception cause) => new(
        "RoleRefused", IsoError.Credentials, new LocalText(
            $"ロール {arn} を引き受けられません: {error.Code} {error.Message} ロール名、信頼ポリシー、-ExternalId を確かめてください。",
            $"The role {arn} cannot be assumed: {error.Code} {error.Message} Check the role's name, its trust policy and -ExternalId."), arn, cause);

    /// <summary>Nobody answers there.</summary>
    public static IsoOpsException Unreachable(Uri endpoint, string why, Exception? cause) => new(
        "EndpointUnreachable", IsoError.Connection, new LocalText(
            $"AWS のエンドポイント {endpoint.GetLeftPart(UriPartial.Authority)} に接続できません: {why} ネットワーク、プロキシー、-EndpointUrl、AWS_ENDPOINT_URL を確かめてください。",
            $"The AWS endpoint {endpoint.GetLeftPart(UriPartial.Authority)} cannot be reached: {why} Check the network, the proxy, -EndpointUrl and AWS_ENDPOINT_URL."),
        endpoint.Host, cause);

    /// <summary>Somebody answers, but not as AWS does.</summary>
    public static IsoOpsException NotAws(Uri endpoint, string what, Exception? cause) => new(
        "UnexpectedAnswer", IsoError.Connection, new LocalText(
            $"エンドポイント {endpoint.GetLeftPart(UriPartial.Authority)} の応答が AWS のものではありません: {what}",
            $"The endpoint {endpoint.GetLeftPart(UriPartial.Authority)} does not answer as AWS does: {what}"), endpoint.Host, cause);

    /// <summary>AWS refuses because of the rate, for too long.</summary>
    public static IsoOpsException Throttled(string code) => new(
        "Throttled", IsoError.Connection, new LocalText(
            $"AWS がリクエストの頻度を理由に応答を拒み続けています ({code})。しばらく待ってからやり直してください。",
            $"AWS keeps refusing because of the request rate ({code}). Wait a while and try again."), code);

    private static string Or(IReadOnlyList<string> near, string lead, string none) =>
        near.Count == 0 ? none : lead + string.Join(", ", near);

    private static string Hint(string? profile) => profile is null ? "" : $" (aws sso login --profile {profile})";
}
