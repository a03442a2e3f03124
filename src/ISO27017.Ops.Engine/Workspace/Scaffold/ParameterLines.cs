using ISO27017.Ops.Engine.Catalog;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Scaffold;

/// <summary>The catalogue's parameters as lines to take the # off: first those that an organisation must give.</summary>
internal static class ParameterLines
{
    // What accounts, contacts, tenants and claims give
    private static readonly string[] FilledElsewhere =
        ["Accounts.Declared", "Contacts.AlarmEndpoints", "Contacts.Operations", "Contacts.Security", "Tenants", "TenantMap"];

    public static string Of(ControlCatalog catalog, bool japanese)
    {
        var all = catalog.Parameters.Values.Where(p => !FilledElsewhere.Contains(p.Name)).OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        List<string> lines =
        [
            japanese ? "  # 既定値のないもの。無いと、それを読むチェックは NotEvaluated(MissingParameter) になります。"
                : "  # Without a default: the checks that read one are NotEvaluated(MissingParameter) while it is missing.",
            .. all.Where(p => p.Default is null).Select(p => Line(p, Shape(p.Schema), japanese)),
            "",
            japanese ? "  # 既定値のあるもの（書いてあるのは既定値）" : "  # With a default, which is what stands here",
            .. all.Where(p => p.Default is not null).Select(p => Line(p, p.Default!.ToString(Formatting.None), japanese)),
        ];
        return string.Join('\n', lines);
    }

    private static string Line(ParameterDefinition parameter, string value, bool japanese) =>
        $"  # {parameter.Name}: {value}   # {parameter.Title.In(System.Globalization.CultureInfo.GetCultureInfo(japanese ? "ja" : "en"))}";

    // A value of the right shape, so that taking off the # gives YAML that only needs its values
    private static string Shape(JObject schema) => (string?)schema["type"] switch
    {
        "array" => $"[ {(schema["items"] is JObject items ? Shape(items) : "")} ]",
        "object" => "{ " + string.Join(", ", (schema["properties"] as JObject ?? []).Properties().Select(p => $"{p.Name}: {Shape((JObject)p.Value)}")) + " }",
        "integer" or "number" => ((schema["minimum"] ?? 0).ToString(Formatting.None)),
        "boolean" => "false",
        _ => (string?)schema.SelectToken("enum[0]") ?? "\"\"",
    };
}
