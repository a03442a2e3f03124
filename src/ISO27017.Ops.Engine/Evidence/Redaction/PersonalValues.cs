using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>What a run holds of names, accounts and addresses, found where each is known to be one. It is then replaced wherever it stands.</summary>
internal sealed partial class PersonalValues
{
    private const int Deep = 4;

    /// <summary>Names that are replaced anywhere.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>Accounts.</summary>
    public HashSet<string> Accounts { get; } = new(StringComparer.Ordinal);

    /// <summary>IPv4 addresses, which in running text look like the number of a section.</summary>
    public HashSet<string> Addresses { get; } = new(StringComparer.Ordinal);

    /// <summary>Texts with wildcards.</summary>
    public HashSet<string> Wildcards { get; } = new(StringComparer.Ordinal);

    /// <summary>Looks through an answer, or something like one.</summary>
    /// <param name="operation">The call, <c>service:Operation</c>.</param>
    /// <param name="token">What it answered.</param>
    public void Look(string operation, JToken? token) => Look(operation, token, null, null, 0);

    /// <summary>Looks through a text by itself.</summary>
    public void Look(string text)
    {
        foreach (Match m in PersonalText.ArnName().Matches(text))
        {
            if (m.Groups[1].Success)
                Name(m.Groups[1].Value);
            // Somebody signed in through Identity Center, or with his address.
            else if (m.Groups[2].Value.StartsWith("AWSReservedSSO_", StringComparison.Ordinal) || PersonalText.IsEmail(m.Groups[3].Value))
                Name(m.Groups[3].Value);
        }

        foreach (Match m in PersonalText.ArnAccount().Matches(text))
            Accounts.Add(m.Groups[1].Value);
    }

    private void Look(string operation, JToken? token, string? member, string? within, int depth)
    {
        switch (token)
        {
            case JObject o:
                Tag(o);
                SignIn(operation, o);
                foreach (var p in o.Properties())
                {
                    Look(p.Name);
                    Look(operation, p.Value, p.Name, member, depth);
                }

                break;
            case JArray a:
                foreach (var element in a)
                    Look(operation, element, member, within, depth);
                break;
            case JValue { Value: string text }:
                Text(operation, text, member, within, depth);
                break;
            case JValue { Type: JTokenType.Integer } number when NamePlaces.IsAccount(member) && PersonalText.IsAccount(number.ToString(System.Globalization.CultureInfo.InvariantCulture)):
                Accounts.Add(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
                break;
        }
    }

    private void Text(string operation, string text, string? member, string? within, int depth)
    {
        Look(text);
        if (NamePlaces.IsUser(operation, member, within))
            Name(text);
        if (NamePlaces.IsUser(operation, member, within) || NamePlaces.IsPeople(operation, member))
            People(text);
        if (PersonalText.IsAccount(text) && (NamePlaces.IsAccount(member) || operation == NamePlaces.Parameters))
            Accounts.Add(text);
        if (!NamePlaces.IsVersion(member) && (!operation.StartsWith("workspace:", StringComparison.Ordinal) || operation == NamePlaces.Parameters))
            Addresses.UnionWith(PersonalText.Ip4().Matches(text).Select(m => m.Value.Split('/')[0]));
        if (text.AsSpan().IndexOfAny('*', '?') >= 0 && text.Length <= 2048 && operation.StartsWith("workspace:", StringComparison.Ordinal))
            Wildcards.Add(text);
        if (depth >= Deep)
            return;
        if (EncodedText.Json(text) is { } json)
            Look(operation, json, member, within, depth + 1);
        else if (EncodedText.Base64(text) is { } decoded)
            Report(operation, decoded, depth);
    }

    // The credential report is a table; its first column is the user.
    private void Report(string operation, string text, int depth)
    {
        if (!text.StartsWith("user,", StringComparison.Ordinal))
        {
            Look(operation, new JValue(text), null, null, depth + 1);
            return;
        }

        foreach (var line in text.Split('\n').Skip(1))
            Look(operation, new JObject { ["UserName"] = line.Split(',')[0] }, null, null, depth + 1);
        Look(text);
    }

    // Whoever signed in to the console, or opened a session on a machine, is a person: then the session is a name anywhere.
    private void SignIn(string operation, JObject o)
    {
        var arn = (string?)o["eventSource"] == "signin.amazonaws.com" ? o["userIdentity"]?["arn"] : operation == "ssm:DescribeSessions" ? o["Owner"] : null;
        if (arn is JValue { Value: string text } && PersonalText.ArnName().Match(text) is { Success: true } m && m.Groups[3].Success)
            Name(m.Groups[3].Value);
    }

    // { Key: Owner, Value: 山田 太郎 }
    private void Tag(JObject o)
    {
        if ((o["Key"] ?? o["key"] ?? o["TagKey"]) is JValue { Value: string key } && (o["Value"] ?? o["value"] ?? o["TagValue"]) is JValue { Value: string value }
            && Owners().IsMatch(key) && (value.Any(c => c > '\u02ff') || value.Trim().Contains(' ', StringComparison.Ordinal)))
        {
            People(value);
        }
    }

    private void People(string text)
    {
        if (!text.StartsWith("arn:", StringComparison.Ordinal))
        {
            foreach (var name in PersonWords.Names(text))
                Name(name);
        }
    }

    private void Name(string name)
    {
        if (NameRules.IsName(name) && NameRules.IsTelling(name))
            Names.Add(name);
    }

    [GeneratedRegex("^(?:owner|contact|created?[-_ ]?by|maintainer|approver|担当者?|管理者|責任者|管理責任者|作成者|承認者)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Owners();
}
