using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Reading;

/// <summary>A check has its one rule inline, or a list of rules, or it rolls up others, or it asks for changes. A schema that says so gives messages that nobody can use.</summary>
internal static class CheckForm
{
    private static readonly string[] Needed = ["query", "expect", "empty", "examples"];
    private static readonly string[] OfTheCheck = ["check", "kind", "title", "note", "rules"];
    private static readonly string[] OfARollUp = ["check", "kind", "title", "note", "rollUp"];
    private static readonly string[] OfChanges = ["check", "kind", "title", "note", "changes"];

    public static IEnumerable<SourceProblem> Check(JObject entry)
    {
        if (entry.ContainsKey("rollUp"))
        {
            return entry.Properties().Where(p => !OfARollUp.Contains(p.Name)).Select(p => YamlPosition.Of(p).Problem(
                $"rollUp があるので「{p.Name}」は書けません。集約の判定はほかのチェックから決まります。",
                $"There is a rollUp: \"{p.Name}\" cannot stand beside it. A roll-up's verdict comes from other checks."));
        }

        if (entry.ContainsKey("changes"))
        {
            return entry.Properties().Where(p => !OfChanges.Contains(p.Name)).Select(p => YamlPosition.Of(p).Problem(
                $"changes があるので「{p.Name}」は書けません。変更の判定はほかのチェックの結果から決まります。",
                $"There is changes: \"{p.Name}\" cannot stand beside it. What changed is told by the results of other checks."));
        }

        if (!entry.ContainsKey("rules"))
        {
            return Needed.Where(n => !entry.ContainsKey(n)).Select(n => YamlPosition.Of(entry).Problem(
                $"「{n}」がありません。書き加えてください。", $"\"{n}\" is missing. Add it."));
        }

        return entry.Properties().Where(p => !OfTheCheck.Contains(p.Name)).Select(p => YamlPosition.Of(p).Problem(
            $"rules があるので「{p.Name}」は規則の中に書きます。", $"There are rules: \"{p.Name}\" belongs into them."));
    }
}
