using System.Security.Cryptography;
using System.Text;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Reading;
using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Engine.Yaml;
using ISO27017.Ops.Engine.Yaml.Schemas;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Checks;

/// <summary>Reads an organisation's own queries, checks and parameters: <c>checks/*.yaml</c>, each a list of any of them.</summary>
internal sealed class OwnCheckFiles
{
    /// <summary>The folder in the workspace.</summary>
    public const string Folder = "checks";

    private static readonly Lazy<DocumentSchema> CheckSchema = new(() => EmbeddedSchema.Load("check"));
    private static readonly Lazy<DocumentSchema> QuerySchema = new(() => EmbeddedSchema.Load("query"));
    private static readonly Lazy<DocumentSchema> ParameterSchema = new(() => EmbeddedSchema.Load("parameter"));

    private readonly List<JObject> _checks = [];
    private readonly List<JObject> _queries = [];
    private readonly List<JObject> _parameters = [];
    private readonly List<SourceProblem> _problems = [];

    private OwnCheckFiles()
    {
    }

    /// <summary>The paths of the files.</summary>
    public static IReadOnlyList<string> Paths(IWorkspaceFiles files) =>
        [.. files.List(Folder, "*.yaml").Concat(files.List(Folder, "*.yml")).Order(StringComparer.Ordinal)];

    /// <summary>The entries, with everything that is wrong with the files' form.</summary>
    /// <exception cref="IsoOpsException">A file cannot be opened.</exception>
    public static CatalogSources Read(IWorkspaceFiles files)
    {
        var reader = new OwnCheckFiles();
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in Paths(files))
        {
            var bytes = files.ReadAtMost(path, YamlOptions.Catalog.MaxBytes);
            digest.AppendData(Encoding.UTF8.GetBytes($"{path}\n{bytes.Length}\n"));
            digest.AppendData(bytes);
            reader.Add(files.Shown(path), bytes);
        }

        return new CatalogSources
        {
            Checks = reader.Formed(reader._checks, CheckSchema),
            Queries = reader.Formed(reader._queries, QuerySchema),
            Parameters = reader.Formed(reader._parameters, ParameterSchema),
            Version = Convert.ToHexString(digest.GetHashAndReset()).ToLowerInvariant()[..16],
            Problems = reader._problems,
        };
    }

    private void Add(string shown, byte[] bytes)
    {
        var document = YamlReader.Read(shown, bytes, YamlOptions.Catalog);
        // A file of comments is an example that nobody uses yet
        if (document.Root is null && document.Problems is [var only] && only == YamlProblems.Empty(shown)) return;
        _problems.AddRange(document.Problems);
        if (document.Root is null || document.Problems.Count > 0) return;
        if (document.Root is not JArray list)
        {
            _problems.Add(YamlPosition.Of(document.Root).Problem(
                "一覧（「- check: …」「- query: …」「- parameter: …」で始まる行）が必要です。",
                "A list is needed: lines that begin with - check:, - query: or - parameter:."));
            return;
        }

        foreach (var entry in list.ToList())
        {
            // Out of its list, or putting it into another would copy it
            entry.Remove();
            Sort(entry);
        }
    }

    private void Sort(JToken entry)
    {
        if (entry is JObject map && map.ContainsKey("check")) _checks.Add(map);
        else if (entry is JObject parameter && parameter.ContainsKey("parameter")) _parameters.Add(parameter);
        else if (entry is JObject query && query.ContainsKey("query")) _queries.Add(query);
        else
        {
            var first = (entry as JObject)?.Properties().FirstOrDefault()?.Name ?? "";
            var near = NearMatches.Of(first, ["check", "query", "parameter"]);
            _problems.Add(YamlPosition.Of(entry).Problem(
                "check、query、parameter のどれの定義かがありません。" + (near.Count > 0 ? $"「{first}」は {string.Join("、", near)} ではありませんか。" : ""),
                "This defines neither a check nor a query nor a parameter." + (near.Count > 0 ? $" Is \"{first}\" meant to be {string.Join(" or ", near)}?" : "")));
        }
    }

    private List<JObject> Formed(List<JObject> entries, Lazy<DocumentSchema> schema)
    {
        if (entries.Count == 0) return entries;
        var problems = schema.Value.Check(new JArray(entries)).ToList();
        if (problems.Count == 0) problems = [.. entries.Where(e => e.ContainsKey("check")).SelectMany(CheckForm.Check)];
        _problems.AddRange(problems);
        return problems.Count > 0 ? [] : entries;
    }
}
