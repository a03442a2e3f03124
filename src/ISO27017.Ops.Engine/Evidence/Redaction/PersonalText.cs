using System.Text.RegularExpressions;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>What can be known by its shape alone.</summary>
internal static partial class PersonalText
{
    /// <summary>True if the whole text is an e-mail address.</summary>
    public static bool IsEmail(string text) => Email().Match(text) is { Success: true } m && m.Length == text.Length;

    /// <summary>True for twelve digits.</summary>
    public static bool IsAccount(string text) => text.Length == 12 && text.All(char.IsAsciiDigit);

    /// <summary>An address of RFC 5321 as it is in use. Letters of other scripts end it: they are the sentence around it.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9._%+'=~-])[A-Za-z0-9_%+=~][A-Za-z0-9._%+'=~&-]*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]", RegexOptions.CultureInvariant)]
    public static partial Regex Email();

    /// <summary>The name in an ARN of IAM or STS, wildcards in the account and the role allowed, but not in it: a user (1), or the session of a role (2) or of
    /// a federated user (1).</summary>
    [GeneratedRegex(@"(?::user/(?:[^\s""'\\,*?/]+/)*|:federated-user/)((?>[^\s""'\\,*?/:\]{}$]+))(?![*?])|:assumed-role/([^\s""'\\,/]+)/((?>[^\s""'\\,*?/:\]{}$]+))(?![*?])", RegexOptions.CultureInvariant)]
    public static partial Regex ArnName();

    /// <summary>The session (2) of a role (1), by their ids: <c>AROAEXAMPLE:taro</c>.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9])(AROA[A-Z0-9]{8,}):((?>[^\s""'\\,*?/:\]{}$]+))(?![*?])", RegexOptions.CultureInvariant)]
    public static partial Regex RoleSession();

    /// <summary>The account of an ARN.</summary>
    [GeneratedRegex(@"arn:[a-z-]+:[a-z0-9-]*:[a-z0-9-]*:(\d{12})(?!\d)", RegexOptions.CultureInvariant)]
    public static partial Regex ArnAccount();

    /// <summary>Twelve digits by themselves.</summary>
    [GeneratedRegex(@"(?<!\d)\d{12}(?!\d)", RegexOptions.CultureInvariant)]
    public static partial Regex Account();

    /// <summary>IPv4, with a length or without. A version (<c>v1.2.3.4</c>) is none.</summary>
    [GeneratedRegex(@"(?<![\w.])(?<![A-Za-z]-)(?:25[0-5]|2[0-4]\d|[01]?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|[01]?\d?\d)){3}(?!\w|\.\d)(?:/(?:3[0-2]|[12]?\d)(?!\d))?", RegexOptions.CultureInvariant)]
    public static partial Regex Ip4();

    /// <summary>IPv4 in a host name of AWS's: <c>ec2-203-0-113-5</c>.</summary>
    [GeneratedRegex(@"(?<=\b(?:ec2|ip)-)\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3}(?![\d])", RegexOptions.CultureInvariant)]
    public static partial Regex DashedIp4();

    /// <summary>What may be IPv6.</summary>
    [GeneratedRegex(@"(?<![\w:.])(?=[0-9A-Fa-f:.]*:[0-9A-Fa-f.]*:)[0-9A-Fa-f:]*:[0-9A-Fa-f:]*(?:\d+\.\d+\.\d+\.\d+)?(?![\w:])(?:/(?:12[0-8]|1[01]\d|\d?\d)(?!\d))?", RegexOptions.CultureInvariant)]
    public static partial Regex Ip6();

    /// <summary>SHA-256 in hexadecimal.</summary>
    [GeneratedRegex(@"(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    public static partial Regex Sha256();

    /// <summary>Text with percent signs that stand for other characters.</summary>
    [GeneratedRegex(@"[^\s""'<>/?&=#,;]*%[0-9A-Fa-f]{2}[^\s""'<>/?&=#,;]*", RegexOptions.CultureInvariant)]
    public static partial Regex Percent();
}
