using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>Replaces what was found, in texts and in trees of them. It changes nothing that it is given.</summary>
internal sealed class Redactor
{
    private const int Deep = 4;

    private readonly IReadOnlySet<IsoRedactionKind> _kinds;
    private readonly PersonalValues _values;
    private readonly Pseudonyms _tokens;
    private readonly NameTrie _names = new();

    /// <summary>A redactor of what a run holds.</summary>
    public Redactor(IReadOnlySet<IsoRedactionKind> kinds, PersonalValues values, Pseudonyms tokens)
    {
        (_kinds, _values, _tokens) = (kinds, values, tokens);
        var parts = NamePatterns.Parts(values.Wildcards);
        if (kinds.Contains(IsoRedactionKind.UserName))
        {
            foreach (var name in values.Names)
                _names.Add(name);
        }

        // First the patterns that name nobody, then the names in the others, then these as they will stand in the package; then all names.
        var patterns = tokens.Patterns = new NamePatterns();
        foreach (var part in parts.Where(p => !_names.In(p).Any()))
            patterns.Add(part, Emails(part));
        var naming = parts.Where(p => _names.In(p).Any()).ToList();
        foreach (var name in naming.SelectMany(_names.In).Distinct(StringComparer.Ordinal))
            tokens.Name(name);
        foreach (var (part, replaced) in naming.Select(p => (p, _names.Replace(Emails(p), tokens.Name))).ToList())
            patterns.Add(part, replaced);
    }

    /// <summary>Digests of values that redaction changes, old and new: whoever compares one with a declared digest finds them still equal.</summary>
    public Dictionary<string, string> Digests { get; } = new(StringComparer.Ordinal);

    /// <summary>A text of ours, or of people: four small numbers with dots are the number of a section there, unless they are known
    /// as an address.</summary>
    public string Prose(string text) => Text(text, prose: true, 0);

    /// <inheritdoc cref="Prose"/>
    public string? ProseOrNull(string? text) => text is null ? null : Prose(text);

    /// <summary>A tree.</summary>
    /// <param name="operation">The call that it came from, <c>service:Operation</c>.</param>
    /// <param name="token">What is to be redacted.</param>
    public JToken Tree(string operation, JToken token) => Tree(operation, token, null, null, 0);

    private JToken Tree(string operation, JToken token, string? member, string? within, int depth)
    {
        switch (token)
        {
            case JObject o:
                var copy = new JObject();
                foreach (var p in o.Properties())
                    copy[Key(copy, p.Name)] = Tree(operation, p.Value, p.Name, member, depth);
                return copy;
            case JArray a:
                return new JArray(a.Select(e => Tree(operation, e, member, within, depth)));
            case JValue { Value: string text }:
                return new JValue(Value(operation, text, member, within, depth));
            case JValue { Type: JTokenType.Integer } number when _kinds.Contains(IsoRedactionKind.AccountId) && _values.Accounts.Contains(number.ToString(System.Globalization.CultureInfo.InvariantCulture)):
                return new JValue(long.Parse(_tokens.Account(number.ToString(System.Globalization.CultureInfo.InvariantCulture)), System.Globalization.CultureInfo.InvariantCulture));
            default:
                return token.DeepClone();
        }
    }

    // A member by a name (a map of users) is one like any other value.
    private string Key(JObject copy, string name) => Text(name, prose: true, Deep) is var key && copy.ContainsKey(key) ? name : key;

    private string Value(string operation, string text, string? member, string? within, int depth)
    {
        if (_kinds.Contains(IsoRedactionKind.UserName)
            && (NamePlaces.IsUser(operation, member, within) || NamePlaces.IsSession(operation, member)) && NameRules.IsName(text))
        {
            return _tokens.Name(text);
        }

        var prose = operation.StartsWith("workspace:", StringComparison.Ordinal) || NamePlaces.IsVersion(member);
        if (depth < Deep && EncodedText.Json(text) is { } json)
            return Json(operation, text, json, member, within, prose, depth);
        if (depth < Deep && EncodedText.Base64(text) is { } decoded)
        {
            var redacted = decoded.StartsWith("user,", StringComparison.Ordinal) ? Report(decoded) : Text(decoded, prose, depth + 1);
            if (redacted != decoded)
                return EncodedText.ToBase64(redacted);
        }

        return Text(text, prose, depth);
    }

    // As it was written, if that will do: nobody should wonder why all white space has gone.
    private string Json(string operation, string text, JToken json, string? member, string? within, bool prose, int depth)
    {
        var plain = Text(text, prose, Deep);
        var tree = Tree(operation, json, member, within, depth + 1);
        return EncodedText.Json(plain) is { } again && JToken.DeepEquals(again, tree) ? plain : tree.ToString(Formatting.None);
    }

    private string Report(string table) => string.Join('\n', table.Split('\n').Select((line, i) =>
    {
        var end = line.IndexOf(',', StringComparison.Ordinal);
        var user = i > 0 && end > 0 && _kinds.Contains(IsoRedactionKind.UserName) && NameRules.IsName(line[..end]) ? _tokens.Name(line[..end]) : null;
        return user is null ? Text(line, prose: true, Deep) : user + Text(line[end..], prose: true, Deep);
    }));

    private string Text(string text, bool prose, int depth)
    {
        if (text.Length < 2)
            return text;
        return depth < Deep && text.Contains('%', StringComparison.Ordinal)
            ? Percent(text, prose, depth + 1)
            : Plain(text, prose);
    }

    private string Plain(string text, bool prose)
    {
        text = Emails(text);
        if (_kinds.Contains(IsoRedactionKind.UserName))
        {
            text = PersonalText.ArnName().Replace(text, Arn);
            text = PersonalText.RoleSession().Replace(text, m => NameRules.IsName(m.Groups[2].Value) ? $"{m.Groups[1].Value}:{_tokens.Name(m.Groups[2].Value)}" : m.Value);
            text = _names.Replace(text, _tokens.Name);
        }

        if (_kinds.Contains(IsoRedactionKind.IpAddress))
            text = Addresses(text, prose);
        if (_kinds.Contains(IsoRedactionKind.AccountId))
            text = PersonalText.Account().Replace(text, m => _values.Accounts.Contains(m.Value) ? _tokens.Account(m.Value) : m.Value);
        if (Digests.Count > 0 && text.Length >= 64)
            text = PersonalText.Sha256().Replace(text, m => Digests.GetValueOrDefault(m.Value, m.Value));
        return text;
    }

    private string Emails(string text) => _kinds.Contains(IsoRedactionKind.Email) && text.Contains('@', StringComparison.Ordinal)
        ? PersonalText.Email().Replace(text, m => _tokens.Email(m.Value))
        : text;

    private string Arn(Match m)
    {
        var name = m.Groups[1].Success ? m.Groups[1] : m.Groups[3];
        return NameRules.IsName(name.Value) && !m.Groups[2].Value.StartsWith("AWSServiceRoleFor", StringComparison.Ordinal)
            ? string.Concat(m.Value.AsSpan(0, name.Index - m.Index), _tokens.Name(name.Value))
            : m.Value;
    }

    private string Addresses(string text, bool prose)
    {
        if (text.Contains(':', StringComparison.Ordinal))
            text = PersonalText.Ip6().Replace(text, m => _tokens.Address(m.Value) ?? m.Value);
        if (text.Contains('.', StringComparison.Ordinal))
            text = PersonalText.Ip4().Replace(text, m => prose && IsSection(m.Value) ? m.Value : _tokens.Address(m.Value) ?? m.Value);
        return text.Contains('-', StringComparison.Ordinal)
            ? PersonalText.DashedIp4().Replace(text, m => _tokens.Address(m.Value.Replace('-', '.'))?.Replace('.', '-') ?? m.Value)
            : text;
    }

    private bool IsSection(string text) =>
        !text.Contains('/', StringComparison.Ordinal) && text.Split('.').All(p => p.Length <= 2 && int.Parse(p, System.Globalization.CultureInfo.InvariantCulture) <= 30)
        && !_values.Addresses.Contains(text);

    // Nothing is redacted twice: an address that stands for another would become a third.
    private string Percent(string text, bool prose, int depth)
    {
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (Match m in PersonalText.Percent().Matches(text))
        {
            result.Append(Plain(text[at..m.Index], prose));
            var plain = Uri.UnescapeDataString(m.Value);
            var redacted = plain == m.Value ? plain : Text(plain, prose, depth);
            result.Append(redacted == plain ? Plain(m.Value, prose) : Uri.EscapeDataString(redacted));
            at = m.Index + m.Length;
        }

        return at == 0 ? Plain(text, prose) : result.Append(Plain(text[at..], prose)).ToString();
    }
}
