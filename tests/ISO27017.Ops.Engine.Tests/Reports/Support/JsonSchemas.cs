using System.Runtime.CompilerServices;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace ISO27017.Ops.Engine.Tests.Reports.Support;

/// <summary>The JSON Schemas of the formats.</summary>
internal static class JsonSchemas
{
    public static readonly JsonSchema Oscal = Read("oscal-assessment-results.schema.json");

    public static readonly JsonSchema OscalPoam = Read("oscal-poam.schema.json");

    public static readonly JsonSchema Ocsf = Read("ocsf-compliance-finding.schema.json");

    /// <summary>A file beside them.</summary>
    public static string Path(string name, [CallerFilePath] string here = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "Schemas", name);

    /// <summary>What is wrong with a value.</summary>
    public static IReadOnlyList<string> Problems(this JsonSchema schema, JToken value)
    {
        // The library fills caches in the schema while it validates.
        lock (schema)
        {
            return [.. schema.Validate(value).Select(p => $"{p.Path} {p.Kind}")];
        }
    }

    private static JsonSchema Read(string name) => JsonSchema.FromJsonAsync(File.ReadAllText(Path(name))).GetAwaiter().GetResult();
}
