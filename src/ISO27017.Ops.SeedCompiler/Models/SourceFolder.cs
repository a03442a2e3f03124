using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.SeedCompiler.Models;

/// <summary>The data folder of a botocore installation: AWS's published service models, as the AWS CLI uses them.</summary>
internal sealed partial class SourceFolder(string path)
{
    /// <summary>The digest of every file that was read, by its path within the folder.</summary>
    private readonly SortedDictionary<string, string> _digests = new(StringComparer.Ordinal);

    /// <summary>The package's version, so that a reader of the trimmed model can find the original.</summary>
    public string Version { get; } = VersionLine()
        .Match(File.ReadAllText(Path.Combine(path, "..", "__init__.py"))).Groups[1].Value;

    /// <summary>The newest API version of a service.</summary>
    public string Newest(string service) => Directory.GetDirectories(Path.Combine(path, service))
        .Select(d => Path.GetFileName(d)!)
        .Max(StringComparer.Ordinal)!;

    /// <summary>One model file with the corrections that the package keeps beside it; null if there is none.</summary>
    public JObject? Read(string service, string version, string name)
    {
        var document = ReadFile($"{service}/{version}/{name}.json");
        if (ReadFile($"{service}/{version}/{name}.sdk-extras.json")?["merge"] is JObject extras)
            document!.Merge(extras, new JsonMergeSettings { MergeArrayHandling = MergeArrayHandling.Union });
        return document;
    }

    /// <summary>What was read of one service, for the provenance.</summary>
    public JObject Digests(string service) => new(_digests
        .Where(d => d.Key.StartsWith(service + "/", StringComparison.Ordinal))
        .Select(d => new JProperty(d.Key, d.Value)));

    private JObject? ReadFile(string name)
    {
        foreach (var (file, zipped) in new[] { (name + ".gz", true), (name, false) })
        {
            var full = Path.Combine(path, file);
            if (!File.Exists(full))
                continue;
            var bytes = File.ReadAllBytes(full);
            _digests[file] = Convert.ToHexStringLower(SHA256.HashData(bytes));
            using Stream raw = new MemoryStream(bytes);
            using var text = new StreamReader(zipped ? new GZipStream(raw, CompressionMode.Decompress) : raw);
            using var json = new JsonTextReader(text) { DateParseHandling = DateParseHandling.None };
            return JObject.Load(json);
        }

        return null;
    }

    [GeneratedRegex(@"__version__ = '([\d.]+)'")]
    private static partial Regex VersionLine();
}
