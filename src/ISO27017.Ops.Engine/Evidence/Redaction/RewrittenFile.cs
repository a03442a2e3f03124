using System.Text;
using ISO27017.Ops.Engine.Workspace.Documents.Reading;
using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>A file of the workspace with some of its words replaced, and else as it was written.</summary>
internal static class RewrittenFile
{
    /// <summary>The text of a file; null if it is none, or in no encoding that can be told.</summary>
    public static string? Text(byte[] content)
    {
        try
        {
            return TextBytes.LooksLikeText(content) ? TextBytes.Decode(content) : null;
        }
        catch (DocumentProblemException)
        {
            return null;
        }
    }

    /// <summary>The values of a file in YAML or JSON; none in any other.</summary>
    public static IReadOnlyList<JToken> Values(string name, string text) => Path.GetExtension(name) == ".jsonl"
        ? [.. text.Split('\n').Select(EncodedText.Json).OfType<JToken>()]
        : Value(name, text) is { } value ? [value] : [];

    /// <summary>The file with other words.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="text">What it says.</param>
    /// <param name="words">Replaces words in a text.</param>
    /// <param name="tree">Replaces words in a value.</param>
    /// <returns>null if it should be YAML or JSON, and is not: then nobody can tell what its escapes hide.</returns>
    public static byte[]? Of(string name, string text, Func<string, string> words, Func<JToken, JToken> tree)
    {
        var replaced = words(text);
        if (Path.GetExtension(name) is ".yaml" or ".yml" or ".json")
        {
            if (Value(name, text) is not { } before)
                return null;
            // Only where a value hides behind an escape is the file written anew, without its remarks. JSON is YAML too.
            var after = tree(before);
            if (!JToken.DeepEquals(after, Value(name, replaced)))
                replaced = after + "\n";
        }

        return Encoding.UTF8.GetBytes(replaced);
    }

    private static JToken? Value(string name, string text) => Path.GetExtension(name) switch
    {
        ".json" => EncodedText.Json(text),
        ".yaml" or ".yml" => Yaml(name, text),
        _ => null,
    };

    // A file of remarks, as New-IsoWorkspace makes some, is understood and says nothing.
    private static JToken? Yaml(string name, string text)
    {
        var read = YamlReader.Read(name, text, YamlOptions.Data);
        return read is { Root: { } root, Problems.Count: 0 } ? root
            : read.Problems is [var only] && only == YamlProblems.Empty(name) ? JValue.CreateNull()
            : null;
    }
}
