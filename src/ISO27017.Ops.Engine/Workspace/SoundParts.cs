using ISO27017.Ops.Engine.Yaml;
using ISO27017.Ops.Engine.Yaml.Schemas;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace;

/// <summary>What is left of a file when its parts that the schema refuses are taken out: enough to look for further faults, not to
/// run with.</summary>
internal static class SoundParts
{
    /// <summary>Takes parts out of <paramref name="root"/> until the schema takes the rest.</summary>
    public static void Keep(JObject root, DocumentSchema schema)
    {
        if (root["organisation"] is null) root["organisation"] = "?";
        while (schema.Check(root) is [var problem, ..] && root.Count > 1) Part(root, problem).Remove();
        if (root["organisation"] is null) root["organisation"] = "?";
        // What it says of documents cannot be judged without them
        if (root["documents"] is null) root.Remove("claims");
    }

    // The part that begins last before the problem
    private static JProperty Part(JObject root, SourceProblem problem) => root.Properties()
        .Select(p => (Property: p, At: YamlPosition.Of(p)))
        .Where(p => (p.At.Line, p.At.Column).CompareTo((problem.Line, problem.Column)) <= 0 && p.Property.Annotation<YamlPosition>() is not null)
        .OrderBy(p => p.At.Line).ThenBy(p => p.At.Column).Select(p => p.Property)
        .LastOrDefault(root.Properties().Last());
}
