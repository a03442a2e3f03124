using ISO27017.Ops.Engine.Yaml;
using ISO27017.Ops.Engine.Yaml.Schemas;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.SeedCompiler.Catalog;

/// <summary>Reads the sample organisation: <c>sample.yaml</c> and <c>answers/ACCOUNT/REGION/SERVICE.yaml</c>.</summary>
internal static class SampleFolder
{
    /// <summary>One object with the organisation and all answers; null if the folder has no <c>sample.yaml</c>.</summary>
    public static (JObject? Root, IReadOnlyList<SourceProblem> Problems) Read(string folder, string seeds)
    {
        var main = Path.Combine(folder, "sample.yaml");
        if (!File.Exists(main)) return (null, []);
        var problems = new List<SourceProblem>();
        var root = Document(main, seeds, Schema(seeds, "sample"), problems) as JObject;
        var answers = new JArray();
        var schema = Schema(seeds, "answers");
        var from = Path.Combine(folder, "answers");
        if (Directory.Exists(from))
        {
            foreach (var file in Directory.EnumerateFiles(from, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var place = Path.GetRelativePath(from, file).Replace('\\', '/').Split('/');
                if (place.Length != 3)
                {
                    problems.Add(new SourceProblem(Shown(file, seeds), 0, 0, new(
                        "answers/アカウント/リージョン/サービス.yaml に置いてください。", "Put it at answers/ACCOUNT/REGION/SERVICE.yaml.")));
                    continue;
                }

                foreach (var entry in Document(file, seeds, schema, problems)?.Children<JObject>().ToList() ?? [])
                    answers.Add(Answer(entry, place));
            }
        }

        if (root is not null) root["answers"] = answers;
        return (root, problems);
    }

    private static JObject Answer(JObject entry, string[] place) => new(
        new JProperty("account", place[0]),
        new JProperty("region", place[1]),
        new JProperty("service", Path.GetFileNameWithoutExtension(place[2])),
        entry.Properties());

    private static JToken? Document(string path, string seeds, DocumentSchema schema, List<SourceProblem> problems)
    {
        var document = YamlReader.Read(Shown(path, seeds), File.ReadAllBytes(path), YamlOptions.Data);
        problems.AddRange(document.Problems);
        if (document.Root is null || document.Problems.Count > 0) return null;
        var wrong = schema.Check(document.Root);
        problems.AddRange(wrong);
        return wrong.Count > 0 ? null : document.Root;
    }

    private static DocumentSchema Schema(string seeds, string name) =>
        DocumentSchema.Parse(File.ReadAllText(Path.Combine(seeds, "schema", name + ".schema.json")));

    private static string Shown(string path, string seeds)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(seeds));
        return Path.GetFileName(full) + "/" + Path.GetRelativePath(full, path).Replace('\\', '/');
    }
}
