using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Documents.Secrets;

/// <summary>A credential that shows itself by its form. What the group <c>s</c> matches is the secret; without one, the whole match.</summary>
/// <param name="Kind">What its mark calls it.</param>
/// <param name="Hint">What every text that has one contains, so that most texts are not searched.</param>
/// <param name="Form">The form.</param>
internal sealed record SecretPattern(string Kind, string Hint, Regex Form)
{
    /// <summary>All of them. The forms are the issuers' own.</summary>
    public static IReadOnlyList<SecretPattern> All { get; } =
    [
        Of("private-key", "PRIVATE KEY", @"-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----(?:(?!-----END )[\s\S])*(?:-----END [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----)?"),
        Of("session-key", "oJb3JpZ2lu", @"(?:IQoJb3JpZ2lu)[A-Za-z0-9/+=_%-]{20,}"),
        Of("session-key", "oGZXIvYXdz", @"(?:FwoGZXIvYXdz|FQoGZXIvYXdz)[A-Za-z0-9/+=_%-]{20,}"),
        Of("session-key", "AQoDYXdz", @"AQoDYXdz[A-Za-z0-9/+=_%-]{20,}"),
        Of("access-key", "IA", @"(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA)[A-Z0-9]{16}(?![A-Za-z0-9])"),
        Of("secret-key", "ey", @"(?i:(?:secret|aws)[a-z0-9_.\- ]{0,20}key(?:[a-z0-9_.\- ]{0,8})?)[\\""']*\s*[:=]\s*[\\""']*(?<s>[A-Za-z0-9/+]{40})(?![A-Za-z0-9/+=])"),
        Of("jwt", "eyJ", @"(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}"),
        Of("bearer", "earer ", @"(?i:\bbearer) +(?<s>(?=\S*\d)[A-Za-z0-9._~+/-]{12,}=*)"),
        Of("basic-auth", "asic ", @"(?i:\bauthorization[\\""']*\s*[:=]\s*[\\""']*basic) +(?<s>[A-Za-z0-9+/]{8,}=*)"),
        Of("github", "gh", @"(?<![A-Za-z0-9])(?:gh[pousr]_[A-Za-z0-9]{30,}|github_pat_[A-Za-z0-9_]{22,})"),
        Of("gitlab", "glpat-", @"glpat-[A-Za-z0-9_-]{20,}"),
        Of("slack", "xox", @"xox[abeoprs]-[A-Za-z0-9-]{10,}"),
        Of("slack", "xapp-", @"xapp-[A-Za-z0-9-]{10,}"),
        Of("webhook", "hooks.slack.com/", @"hooks\.slack\.com/(?:services|workflows|triggers)/(?<s>[A-Za-z0-9/_-]{16,})"),
        Of("webhook", "webhook.office.com/", @"webhook\.office\.com/(?<s>[^\s""'<>]{16,})"),
        Of("webhook", "/api/webhooks/", @"discord(?:app)?\.com/api/webhooks/(?<s>\d+/[A-Za-z0-9_-]{16,})"),
        Of("api-key", "_", @"(?<![A-Za-z0-9])(?:[sr]k_(?:live|test)_[A-Za-z0-9]{16,}|npm_[A-Za-z0-9]{36}|whsec_[A-Za-z0-9+/]{16,})"),
        Of("api-key", "AIza", @"AIza[0-9A-Za-z_-]{35}"),
        Of("api-key", "sk-", @"(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{20,}"),
        Of("api-key", "SG.", @"SG\.[\w-]{16,}\.[\w-]{16,}"),
        Of("api-key", "AccountKey=", @"AccountKey=(?<s>[A-Za-z0-9+/]{40,}={0,2})"),
        Of("signature", "ignature=", @"(?i:[?&;](?:X-Amz-Signature|Signature))=(?<s>[A-Za-z0-9%/+_~.=-]{16,})"),
        Of("session-key", "ecurity-", @"(?i:X-Amz-Security-Token|x-oss-security-token)(?:=|[\\""']*\s*:\s*[\\""']*)(?<s>[A-Za-z0-9%/+_~.=-]{16,})"),
        Of("url-key", "=", @"[?&](?i:access_token|id_token|refresh_token|api_?key|client_secret|sig|sv_sig|auth_token|secret)=(?<s>[^&\s""'<>#\[\]]{6,})"),
        Of("url-credential", "://", @"(?<![A-Za-z0-9])[A-Za-z][A-Za-z0-9+.-]{0,30}://[^\s/:@""'<>\[\]?#]{0,200}:(?<s>[^\s@""'<>\[\]/?#][^\s@""'<>\[\]/]*)@"),
        Of("credential", "=", @"(?i:(?<![A-Za-z0-9])[a-z0-9_.-]{0,40}(?:password|passwd|passphrase|pwd))=(?![=~])[\\""']*(?<s>[^\s&;,""'\\<>\[\](){}$|`]{3,})"),
        .. new[] { ("pass", "password|passwd|passphrase"), ("pwd", "pwd"), ("secret", "secret(?:[_-]?(?:access[_-]?)?key)?"), ("token", "token"), ("key", "api[_-]?key|access[_-]?key") }
            .Select(n => Of("credential", n.Item1, $@"(?i:(?<![A-Za-z0-9])(?:[a-z0-9_.-]{{0,40}}[_.-])?(?:{n.Item2}))[\\""']*\s*[:=]\s*[\\""']*(?<s>(?=[^\s""'\\]*\d)(?=[^\s""'\\]*[A-Za-z])(?!arn:|\d{{4}}-\d\d-\d\d|\$|\{{\{{|resolve:)[^\s&;,""'\\<>\[\](){{}}|`。、]{{8,}})")),
    ];

    // No text, however it is made, may take more than its length.
    private static SecretPattern Of(string kind, string hint, string form) =>
        new(kind, hint, new Regex(form, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(2)));
}
