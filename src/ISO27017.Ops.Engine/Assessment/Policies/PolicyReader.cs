using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Policies;

/// <summary>The one reader of IAM policy documents: an object, JSON text, or URL-encoded JSON text. Empty means no statement.</summary>
internal static class PolicyReader
{
    /// <summary>The statements of <paramref name="document"/>.</summary>
    /// <exception cref="FormatException">It is not a policy document.</exception>
    public static IReadOnlyList<PolicyStatement> Read(JToken document)
    {
        var policy = document.Type == JTokenType.String ? Parse(document.Value<string>()!) : document;
        if (policy is not JObject body)
            throw new FormatException("a policy document is a JSON object");
        return body.GetValue("Statement", StringComparison.OrdinalIgnoreCase) switch
        {
            null => [],
            JArray list => list.Select(Statement).ToList(),
            var one => [Statement(one)],
        };
    }

    private static JToken Parse(string text)
    {
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
            return new JObject();
        try
        {
            return Json.Parse(trimmed.StartsWith('%') ? Uri.UnescapeDataString(trimmed) : trimmed);
        }
        catch (JsonException e)
        {
            throw new FormatException("the policy document is not JSON: " + e.Message, e);
        }
    }

    private static PolicyStatement Statement(JToken token)
    {
        if (token is not JObject statement)
            throw new FormatException("a policy statement is a JSON object");
        // A member missed for its case would read as one that is not there.
        JToken? Member(string name) => statement.GetValue(name, StringComparison.OrdinalIgnoreCase);
        return new PolicyStatement
        {
            Effect = Texts(Member("Effect")).SingleOrDefault() ?? throw new FormatException("a policy statement has no Effect"),
            Actions = Texts(Member("Action")),
            NotActions = Texts(Member("NotAction")),
            Resources = Texts(Member("Resource")),
            NotResources = Texts(Member("NotResource")),
            Principals = Principals(Member("Principal")),
            NotPrincipals = Principals(Member("NotPrincipal")),
            Conditions = Conditions(Member("Condition")),
        };
    }

    private static List<PolicyPrincipal> Principals(JToken? token) => token switch
    {
        null => [],
        JObject o => o.Properties().SelectMany(p => Texts(p.Value).Select(id => new PolicyPrincipal(p.Name, id))).ToList(),
        _ => Texts(token).ConvertAll(id => new PolicyPrincipal("AWS", id)),
    };

    private static List<PolicyCondition> Conditions(JToken? token) => token switch
    {
        null => [],
        JObject o => o.Properties()
            .SelectMany(op => op.Value is JObject keys
                ? keys.Properties().Select(k => new PolicyCondition(op.Name, k.Name.ToLowerInvariant(), Texts(k.Value)))
                : throw new FormatException($"the condition {op.Name} is not an object"))
            .ToList(),
        _ => throw new FormatException("Condition is not an object"),
    };

    private static List<string> Texts(JToken? token) => token switch
    {
        null => [],
        JArray list => list.SelectMany(Texts).ToList(),
        JValue { Type: JTokenType.Boolean } b => [b.Value<bool>() ? "true" : "false"],
        JValue { Type: not JTokenType.Null } v => [v.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        _ => throw new FormatException("a policy member is neither text nor a list of text"),
    };
}
