using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Yaml.Schemas;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Scaffold;

/// <summary>The JSON Schemas that a workspace holds for editors, which then complete and check while one writes.</summary>
internal static class EditorSchemas
{
    /// <summary>For <c>iso27017.yaml</c>: ours, with the catalogue's parameters by name.</summary>
    public static string Workspace(ControlCatalog catalog, bool japanese)
    {
        var schema = JObject.Parse(EmbeddedSchema.Text("iso27017"));
        var culture = System.Globalization.CultureInfo.GetCultureInfo(japanese ? "ja" : "en");
        var names = catalog.Parameters.Values.OrderBy(p => p.Name, StringComparer.Ordinal).ToList();
        var parameters = (JObject)schema.SelectToken("properties.parameters")!;
        parameters["properties"] = new JObject(names.Select(p =>
        {
            var value = (JObject)p.Schema.DeepClone();
            value["description"] = p.Title.In(culture);
            if (p.Default is not null) value["default"] = p.Default.DeepClone();
            return new JProperty(p.Name, value);
        }));
        parameters["patternProperties"] = new JObject { ["^X\\."] = new JObject() };
        parameters["additionalProperties"] = false;
        return schema.ToString(Formatting.Indented) + "\n";
    }

    /// <summary>For <c>checks/*.yaml</c>: a list of checks, queries and parameters in any order.</summary>
    public static string Checks()
    {
        var definitions = new JObject();
        return new JObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = "An organisation's own checks, queries and parameters",
            ["type"] = "array",
            ["items"] = new JObject
            {
                ["if"] = Has("check"),
                ["then"] = Entry("check", definitions),
                ["else"] = new JObject
                {
                    ["if"] = Has("parameter"),
                    ["then"] = Entry("parameter", definitions),
                    ["else"] = Entry("query", definitions),
                },
            },
            ["definitions"] = definitions,
        }.ToString(Formatting.Indented) + "\n";
    }

    private static JObject Has(string member) => new() { ["required"] = new JArray(member) };

    // Each schema's definitions under names of its own
    private static JToken Entry(string name, JObject definitions)
    {
        var schema = JObject.Parse(EmbeddedSchema.Text(name).Replace("#/definitions/", $"#/definitions/{name}-", StringComparison.Ordinal));
        foreach (var definition in (schema["definitions"] as JObject ?? []).Properties())
            definitions[$"{name}-{definition.Name}"] = definition.Value.DeepClone();
        return schema["items"]!.DeepClone();
    }
}
