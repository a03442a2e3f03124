using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Workspace.Declarations;
using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Documents.Claims;

/// <summary>What is wrong with a claim before any document is read.</summary>
internal static class ClaimRules
{
    /// <summary>Everything that is wrong.</summary>
    public static IEnumerable<SourceProblem> Check(ClaimDeclaration claim, IReadOnlyDictionary<string, ParameterDefinition> definitions)
    {
        if (!definitions.TryGetValue(claim.Parameter, out var definition))
        {
            var near = NearMatches.Of(claim.Parameter, definitions.Keys);
            yield return Problem(claim.At,
                $"パラメーター「{claim.Parameter}」は知りません。" + (near.Count > 0 ? $"「{string.Join("」「", near)}」ではありませんか。" : ""),
                $"There is no parameter \"{claim.Parameter}\"." + (near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : ""));
            yield break;
        }

        var members = definition.Schema["properties"] as JObject;
        foreach (var reading in claim.Read)
        {
            if (reading.Member is null && members is not null)
            {
                yield return Problem(reading.At,
                    $"{claim.Parameter} には項目（{Names(members)}）があります。read に項目ごとの正規表現を書いてください。",
                    $"{claim.Parameter} has members ({Names(members)}). Under read, give a pattern for each.");
            }
            else if (reading.Member is { } name && members?.ContainsKey(name) != true)
            {
                yield return members is null
                    ? Problem(reading.At,
                        $"{claim.Parameter} に項目はありません。read に正規表現を一つ書いてください。",
                        $"{claim.Parameter} has no members. Under read, give one pattern.")
                    : Problem(reading.At,
                        $"{claim.Parameter} に項目「{name}」はありません（あるのは {Names(members)}）。",
                        $"{claim.Parameter} has no member \"{name}\"; it has {Names(members)}.");
            }
            else if (claim.Value is JObject fixedMembers ? reading.Member is { } twice && fixedMembers.ContainsKey(twice) : claim.Value is not null)
            {
                yield return Problem(reading.At,
                    $"{claim.Parameter} の値が read と value の両方にあります。どちらかを取り除いてください。",
                    $"{claim.Parameter} is given by read and by value. Remove one.");
            }
        }
    }

    private static string Names(JObject members) => string.Join(", ", members.Properties().Select(p => p.Name));

    private static SourceProblem Problem(SourcePosition at, string ja, string en) => new(at.File, at.Line, 0, new LocalText(ja, en));
}
