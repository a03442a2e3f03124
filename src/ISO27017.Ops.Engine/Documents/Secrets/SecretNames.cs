using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Documents.Secrets;

/// <summary>Names under which people and services keep credentials: members, environment variables, tags, parameters.</summary>
internal static partial class SecretNames
{
    // Members of AWS's answers and of our own files.
    private static readonly HashSet<string> Members = new(
        [
            "password", "passwd", "pwd", "passphrase", "masteruserpassword", "masterpassword", "masteruserpasswd", "adminpassword", "userpassword", "dbpassword",
            "newpassword", "secretstring", "secretbinary", "secretaccesskey", "secretkey", "sessiontoken", "authtoken", "accesstoken", "refreshtoken", "idtoken",
            "clientsecret", "apikey", "privatekey", "sharedsecret", "presharedkey", "plaintextpassword", "tsigkey", "webhooksecret",
        ],
        StringComparer.Ordinal);

    /// <summary>True for a member that holds a credential whatever it looks like.</summary>
    /// <param name="name">The member.</param>
    /// <param name="value">Its value; a name in capitals is an environment variable.</param>
    public static bool IsMember(string name, string value) => Members.Contains(string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant())
        || (name.Length > 3 && !name.Any(char.IsAsciiLetterLower) && Hides(name, value));

    /// <summary>True for the name of a variable, tag or parameter that holds a credential.</summary>
    /// <param name="name">The name.</param>
    /// <param name="value">Its value: "Secret" may also be a classification, and "Token" a kind.</param>
    public static bool Hides(string name, string value) => IsSure(name)
        || (Perhaps().IsMatch(name) && value.Length >= 8 && value.Any(char.IsAsciiDigit) && value.Any(char.IsAsciiLetter) && !value.Contains(' ', StringComparison.Ordinal));

    /// <summary>True for what is no credential, whatever its name says: a setting, a reference, a date.</summary>
    public static bool IsPlain(string value) => value.Trim().Length < 3 || Plain().IsMatch(value);

    private static bool IsSure(string name) => Sure().IsMatch(name);

    [GeneratedRegex(@"(?:^|[_.\-/: ]|(?<=[a-z0-9])(?=[A-Z]))(?:password|passwd|passwort|passphrase|pwd|secret[_-]?(?:access[_-]?)?key|client[_-]?secret|api[_-]?key|private[_-]?key|(?:auth|access|session|security|refresh|bot)[_-]?token)\d*$|(?:PASSWORD|PASSWD|PASSPHRASE)(?:_[A-Z0-9]+)?$|^パスワード$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sure();

    [GeneratedRegex(@"(?:^|[_.\-/: ]|(?<=[a-z0-9])(?=[A-Z]))(?:secret|token|credentials?|access[_-]?key(?:[_-]?id)?)\d*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Perhaps();

    [GeneratedRegex(@"^(?:true|false|yes|no|none|null|on|off|enabled?|disabled?|required|optional|not_supported|no_information|N/A|\d{1,2}|\d{4}-\d\d-\d\d\S*|arn:\S+|\{\{resolve:.*|\$\{.*|\*+|ssm:\S+|\S*secretsmanager\S*|\[secret [a-z-]+ [0-9a-f]{12}\])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
