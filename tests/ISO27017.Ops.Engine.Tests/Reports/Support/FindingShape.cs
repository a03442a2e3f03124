using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Reports.Support;

/// <summary>AWS's own shape of a finding in Security Hub, as its clients check what they send.</summary>
internal static class FindingShape
{
    private static readonly JObject _shape = (JObject)JObject.Parse(File.ReadAllText(JsonSchemas.Path("asff-finding.shape.json")))["shape"]!;

    /// <summary>What a client refuses in a finding.</summary>
    public static IReadOnlyList<string> Problems(JToken finding)
    {
        var problems = new List<string>();
        Check(finding, _shape, "$", problems);
        return problems;
    }

    private static void Check(JToken value, JToken shape, string at, List<string> problems)
    {
        switch ((string)shape["type"]!)
        {
            case "structure" when value is JObject members:
                problems.AddRange((shape["required"] ?? new JArray()).Select(r => (string)r!).Where(r => !members.ContainsKey(r)).Select(r => $"{at} lacks {r}"));
                foreach (var member in members.Properties())
                {
                    if (shape["members"]![member.Name] is { } known)
                        Check(member.Value, known, $"{at}.{member.Name}", problems);
                    else
                        problems.Add($"{at}.{member.Name} is unknown");
                }

                break;
            case "list" when value is JArray items:
                foreach (var item in items)
                    Check(item, shape["member"]!, $"{at}[]", problems);
                break;
            case "map" when value is JObject pairs:
                foreach (var pair in pairs.Properties())
                    Check(pair.Value, shape["value"]!, $"{at}.*", problems);
                break;
            case "string" when value.Type == JTokenType.String && !string.IsNullOrWhiteSpace((string)value!):
                break;
            default:
                problems.Add($"{at} is no {shape["type"]}");
                break;
        }
    }
}
