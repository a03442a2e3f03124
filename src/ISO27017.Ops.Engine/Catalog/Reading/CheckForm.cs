using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Reading;

/// <summary>A check has its one rule inline, or a list of rules. A schema that says so gives messages that nobody can use.</summary>
internal static class CheckForm
{
    private static readonly string[] Needed = ["query", "expect", "empty", "examples"];
    private static readonly string[] OfTheCheck = ["check", "kind", "title", "note", "rules"];

    public static IEnumerable<SourceProblem> Check(JObject entry)
    {
        if (!entry.ContainsKey("rules"))
        {
            return Needed.Where(n => !entry.ContainsKey(n)).Select(n => YamlPosition.Of(entry).Problem(
                $"「{n}」がありません。書き加えてください。", $"\"{n}\" is missing. Add it."));
        }

        return entry.Properties().Where(p => !OfTheCheck.Contains(p.Name)).Select(p => YamlPosition.Of(p).Problem(
            $"rules があるので「{p.Name}」は規則の中に書きます。", $"There are rules: \"{p.Name}\" belongs into them."));
    }
}
