using System.Security.Cryptography;
using System.Text;
using ISO27017.Ops.Engine.Yaml;
using ISO27017.Ops.Engine.Yaml.Schemas;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Reading;

/// <summary>Reads the folders <c>controls</c>, <c>checks</c>, <c>queries</c> and <c>parameters</c> of a seeds folder.</summary>
internal sealed class CatalogFolder
{
    private readonly string _root;
    private readonly string _shown;
    private readonly List<SourceProblem> _problems = [];
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    private CatalogFolder(string root) => (_root, _shown) = (root, Path.GetFileName(Path.TrimEndingDirectorySeparator(root)));

    /// <summary>The entries, with everything that is wrong with the files. A file with a problem gives none.</summary>
    public static CatalogSources Read(string folder)
    {
        var reader = new CatalogFolder(Path.GetFullPath(folder));
        using var digest = reader._digest;
        var sources = new CatalogSources
        {
            Controls = reader.Entries("controls", "control"),
            Checks = reader.Entries("checks", "check"),
            Queries = reader.Entries("queries", "query"),
            Parameters = reader.Entries("parameters", "parameter"),
            Problems = reader._problems,
        };
        return sources with { Version = Convert.ToHexString(digest.GetHashAndReset()).ToLowerInvariant()[..16] };
    }

    private List<JObject> Entries(string folder, string schemaName)
    {
        var path = Path.Combine(_root, folder);
        if (!Directory.Exists(path)) return [];
        var schema = DocumentSchema.Parse(File.ReadAllText(Path.Combine(_root, "schema", schemaName + ".schema.json")));
        var files = Directory.EnumerateFiles(path, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        return [.. files.SelectMany(f => Entries(f, schema))];
    }

    private List<JObject> Entries(string path, DocumentSchema schema)
    {
        var bytes = File.ReadAllBytes(path);
        var shown = _shown + "/" + Path.GetRelativePath(_root, path).Replace('\\', '/');
        Digest(shown, bytes);
        var document = YamlReader.Read(shown, bytes, YamlOptions.Catalog);
        _problems.AddRange(document.Problems);
        if (document.Root is not { } root || document.Problems.Count > 0) return [];
        var problems = schema.Check(root);
        var entries = problems.Count > 0 ? [] : root is JArray list ? list.OfType<JObject>().ToList() : [(JObject)root];
        var misformed = entries.Where(e => e.ContainsKey("check")).SelectMany(CheckForm.Check).ToList();
        _problems.AddRange([.. problems, .. misformed]);
        return misformed.Count > 0 ? [] : entries;
    }

    private void Digest(string name, byte[] bytes)
    {
        _digest.AppendData(Encoding.UTF8.GetBytes($"{name}\n{bytes.Length}\n"));
        _digest.AppendData(bytes);
    }
}
