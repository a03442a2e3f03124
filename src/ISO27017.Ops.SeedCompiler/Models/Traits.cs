using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.SeedCompiler.Models;

/// <summary>The facts of a shape that the engine's protocols understand. Any other stops the trimming: a trait that is
/// quietly left out would be a wrong request or a wrong document.</summary>
internal static class Traits
{
    /// <summary>Prose, and limits that AWS itself checks.</summary>
    private static readonly HashSet<string> Ignored =
    [
        "documentation", "documentationUrl", "type", "shape", "members", "member", "key", "value", "required",
        "enum", "min", "max", "pattern", "box", "sensitive", "deprecated", "deprecatedMessage", "deprecatedSince",
        "wrapper", "xmlOrder", "contextParam", "union",
    ];

    private static readonly HashSet<string> Known =
        ["location", "locationName", "flattened", "timestampFormat", "hostLabel", "payload", "document"];

    /// <summary>Throws for a trait that nobody has thought of.</summary>
    public static void Check(string where, JObject facts)
    {
        var strange = facts.Properties().Select(p => p.Name).Where(n => !Ignored.Contains(n) && !Known.Contains(n)).ToList();
        if (strange.Count > 0)
            throw new InvalidDataException($"{where} has a trait that the protocols do not know: {string.Join(", ", strange)}");
    }
}
