using System.Globalization;
using ISO27017.Ops.Engine.Yaml;
using ISO27017.Ops.Engine.Yaml.Schemas;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Entries;

/// <summary>A YAML file that people lengthen entry by entry, and that begins with nothing but remarks.</summary>
internal static class EntryList
{
    /// <summary>The entries, which know their lines, and what is wrong with their form; use them only if nothing is.</summary>
    public static (IReadOnlyList<JObject> Entries, IReadOnlyList<SourceProblem> Problems) Examine(string shown, byte[] content, DocumentSchema schema)
    {
        if (content.Length <= YamlOptions.Data.MaxBytes && RemarksOnly.Are(content))
        {
            return ([], []);
        }

        var document = YamlReader.Read(shown, content, YamlOptions.Data);
        if (document is not { Root: { } root, Problems.Count: 0 })
        {
            return ([], document.Problems);
        }

        if (root.Type == JTokenType.Null)
        {
            return ([], []);
        }

        TakeNumbersForText(root);
        var problems = schema.Check(root);
        return problems.Count > 0 ? ([], problems) : ([.. root.Children<JObject>()], []);
    }

    // Nobody quotes twelve digits, or a ticket's number
    private static void TakeNumbersForText(JToken root)
    {
        foreach (var number in root.SelectTokens("[*]['account','ticket']").OfType<JValue>().Where(v => v.Type == JTokenType.Integer).ToList())
        {
            number.Value = number.ToString(CultureInfo.InvariantCulture);
        }
    }
}
