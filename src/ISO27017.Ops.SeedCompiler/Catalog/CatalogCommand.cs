using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Catalog.Reading;
using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.SeedCompiler.Catalog;

/// <summary>Makes the embedded form of the catalogue: the same entries, without what only tests need.</summary>
internal static class CatalogCommand
{
    public const string Usage = "catalog <seeds folder> <output folder>: what the engine embeds";

    // Proof of the definitions, read by the tests from the YAML itself
    private static readonly string[] TestsOnly = ["examples", "allows", "sample"];

    public static int Run(string folder, string output)
    {
        var sources = CatalogFolder.Read(folder);
        var sample = SampleFolder.Read(Path.Combine(folder, "sample"), folder);
        List<SourceProblem> problems = [.. sources.Problems, .. sample.Problems];
        if (problems.Count > 0)
        {
            ProblemWriter.Write(problems, folder);
            return 1;
        }

        Directory.CreateDirectory(output);
        Write(output, EmbeddedCatalog.ControlsFile, sources.Version, sources.Controls.Select(c => WithChecks(c, sources.Checks)));
        Write(output, EmbeddedCatalog.ChecksFile, sources.Version, sources.Checks);
        Write(output, EmbeddedCatalog.QueriesFile, sources.Version, sources.Queries);
        Write(output, EmbeddedCatalog.ParametersFile, sources.Version, sources.Parameters);
        Write(Path.Combine(output, EmbeddedCatalog.SampleFile), sample.Root ?? []);
        return 0;
    }

    // A list of controls names their checks without reading a single one
    private static JObject WithChecks(JObject control, IReadOnlyList<JObject> checks)
    {
        var id = (string?)control["control"];
        var own = checks.Select(c => (string)c["check"]!).Where(c => CheckName.Parse(c).ControlId == id);
        var copy = new JObject(control) { [EmbeddedCatalog.ChecksMember] = new JArray(own.Order(StringComparer.Ordinal)) };
        copy.AddAnnotation(YamlPosition.Of(control));
        return copy;
    }

    private static void Write(string output, string name, string version, IEnumerable<JObject> entries)
    {
        var list = new JArray();
        foreach (var entry in entries)
        {
            var copy = (JObject)Stripped(entry);
            copy.AddFirst(new JProperty(EmbeddedCatalog.AtMember, YamlPosition.Of(entry).ToSource().ToString()));
            list.Add(copy);
        }

        Write(Path.Combine(output, name), new JObject { ["version"] = version, ["entries"] = list });
    }

    private static void Write(string path, JToken json) => File.WriteAllText(path, json.ToString(Formatting.None));

    private static JToken Stripped(JToken token) => token switch
    {
        JObject map => new JObject(map.Properties()
            .Where(p => !TestsOnly.Contains(p.Name))
            .Select(p => new JProperty(p.Name, p.Name is "rules" ? Stripped(p.Value) : p.Value))),
        JArray list => new JArray(list.Select(Stripped)),
        _ => token,
    };
}
