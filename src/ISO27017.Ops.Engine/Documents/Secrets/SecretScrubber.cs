using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Evidence.Redaction;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Documents.Secrets;

/// <summary>Takes credentials out of what becomes a document, before anybody judges it, and leaves a mark in each one's place:
/// <c>[secret KIND 12 hex digits]</c>. Within a run the same secret has the same mark, so that what was equal still is.</summary>
/// <remarks>The digits are of a keyed hash whose key dies with the run: nobody can try passwords out on a mark.</remarks>
internal sealed class SecretScrubber
{
    private const int Deep = 3;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);
    private readonly ConcurrentDictionary<string, byte> _found = new(StringComparer.Ordinal);

    /// <summary>How many different secrets were taken out.</summary>
    public int Found => _found.Count;

    /// <summary>The outcome without secrets; the same object where there are none.</summary>
    public CallOutcome Outcome(CallOutcome outcome) => outcome with
    {
        Answer = outcome.Answer is { } answer ? Tree(answer) : null,
        Error = outcome.Error is { } error && Text(error.Message) is var message && message != error.Message ? error with { Message = message } : outcome.Error,
    };

    /// <summary>The value without secrets; the same object where there are none.</summary>
    public JToken Tree(JToken token) => Changed(token, null, 0) ?? token;

    /// <summary>The text without secrets.</summary>
    public string Text(string text)
    {
        if (text.Length < 6)
            return text;
        foreach (var pattern in SecretPattern.All)
        {
            if (!text.Contains(pattern.Hint, StringComparison.OrdinalIgnoreCase))
                continue;
            try
            {
                text = pattern.Form.Replace(text, m => Replaced(m, pattern.Kind));
            }
            catch (RegexMatchTimeoutException)
            {
                // Who made a text that long to search may have hidden something in it.
                return Mark("unsearchable", text);
            }
        }

        return text;
    }

    // Null where nothing changes: most answers hold none, and are not copied.
    private JToken? Changed(JToken token, string? member, int depth)
    {
        switch (token)
        {
            case JObject o:
                JObject? map = null;
                var named = Named(o);
                foreach (var p in o.Properties())
                {
                    var value = p.Name == named && p.Value is JValue { Value: string held } ? new JValue(Mark("credential", held)) : Changed(p.Value, p.Name, depth);
                    if (value is not null)
                        (map ??= (JObject)o.DeepClone())[p.Name] = value;
                    if (Text(p.Name) is var name && name != p.Name)
                        (map ??= (JObject)o.DeepClone()).Property(p.Name)!.Replace(new JProperty(name, value ?? p.Value));
                }

                return map;
            case JArray a:
                JArray? list = null;
                for (var i = 0; i < a.Count; i++)
                {
                    if (Changed(a[i], member, depth) is { } element)
                        (list ??= (JArray)a.DeepClone())[i] = element;
                }

                return list;
            case JValue { Value: string text }:
                var clean = member is not null && SecretNames.IsMember(member, text) && !SecretNames.IsPlain(text) ? Mark("credential", text) : Value(text, depth);
                return clean == text ? null : new JValue(clean);
            default:
                return null;
        }
    }

    private string Value(string text, int depth)
    {
        var clean = Text(text);
        if (depth >= Deep)
            return clean;
        if (EncodedText.Json(clean) is { } json)
            return Changed(json, null, depth + 1)?.ToString(Formatting.None) ?? clean;
        return EncodedText.Base64(clean) is { } decoded && Value(decoded, depth + 1) is var inner && inner != decoded ? EncodedText.ToBase64(inner) : clean;
    }

    // { Name: DB_PASSWORD, Value: … }, { Key: …, Value: … }, { Type: SecureString, Value: … }
    private static string? Named(JObject o)
    {
        var value = o.Property("Value", StringComparison.OrdinalIgnoreCase) ?? o.Property("ParameterValue", StringComparison.OrdinalIgnoreCase)
            ?? o.Property("TagValue", StringComparison.OrdinalIgnoreCase);
        if (value?.Value is not JValue { Value: string held } || SecretNames.IsPlain(held))
            return null;
        var name = (o.Property("Name", StringComparison.OrdinalIgnoreCase) ?? o.Property("Key", StringComparison.OrdinalIgnoreCase)
            ?? o.Property("ParameterKey", StringComparison.OrdinalIgnoreCase) ?? o.Property("TagKey", StringComparison.OrdinalIgnoreCase))?.Value;
        return (name is JValue { Value: string called } && SecretNames.Hides(called, held))
            || o.Property("Type", StringComparison.OrdinalIgnoreCase)?.Value is JValue { Value: "SecureString" } ? value.Name : null;
    }

    private string Replaced(Match m, string kind)
    {
        var secret = m.Groups["s"];
        if (!secret.Success)
            return Mark(kind, m.Value);
        return secret.Value.Contains("[secret ", StringComparison.Ordinal) || SecretNames.IsPlain(secret.Value)
            ? m.Value
            : string.Concat(m.Value.AsSpan(0, secret.Index - m.Index), Mark(kind, secret.Value), m.Value.AsSpan(secret.Index - m.Index + secret.Length));
    }

    private string Mark(string kind, string secret)
    {
        var digits = Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(secret)), 0, 6).ToLowerInvariant();
        _found.TryAdd(digits, 0);
        return $"[secret {kind} {digits}]";
    }
}
