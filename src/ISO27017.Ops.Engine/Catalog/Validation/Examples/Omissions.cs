using ISO27017.Ops.Engine.Assessment.Expressions;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Catalog.Validation.Examples;

/// <summary>
/// Takes away what a pass condition rests on, one thing at a time. A check that still passes without it would pass an item of
/// which AWS says nothing: <c>!(null)</c>, <c>null != 'x'</c>, every(nothing).
/// </summary>
internal static class Omissions
{
    /// <summary>What may be left out or emptied without losing Pass though it is read, as <c>allows</c> writes it.</summary>
    public static IEnumerable<string> Suspicious(RuleDefinition rule, JObject item, ExampleJudge judge, IReadOnlyList<JObject> others) =>
        Passing(rule, item, judge, path => IsRead(item, path, judge, others));

    /// <summary>What may be left out or emptied without losing Pass, read or not.</summary>
    public static IEnumerable<string> Harmless(RuleDefinition rule, JObject item, ExampleJudge judge) => Passing(rule, item, judge, _ => true);

    private static IEnumerable<string> Passing(RuleDefinition rule, JObject item, ExampleJudge judge, Func<string, bool> counts)
    {
        var reads = ExpressionReads.Of(rule.Expect);
        foreach (var (path, tokens) in Paths(item).Where(p => reads.Members.Contains(p.Path.Split('.')[^1])))
        {
            if (!counts(path)) continue;
            if (Passes(item, path, judge, t => t.Parent!.Remove())) yield return path + "=missing";
            if (tokens.Any(t => t is JArray { Count: > 0 }) && Passes(item, path, judge, t => t.Replace(new JArray())))
                yield return path + "=[]";
        }
    }

    // A member whose name is read elsewhere in the item may itself be read by nobody: then no other value of it matters either
    private static bool IsRead(JObject item, string path, ExampleJudge judge, IReadOnlyList<JObject> others)
    {
        JToken[] strange = ["\u0001", true, false, -1, new JArray(), new JObject()];
        var elsewhere = others.SelectMany(o => Paths(o).Where(p => p.Path == path).SelectMany(p => p.Tokens));
        return strange.Concat(elsewhere).Any(value => !Passes(item, path, judge, t => t.Replace(value.DeepClone())));
    }

    private static bool Passes(JObject item, string path, ExampleJudge judge, Action<JToken> change)
    {
        var copy = (JObject)item.DeepClone();
        foreach (var token in Paths(copy).Where(p => p.Path == path).SelectMany(p => p.Tokens).ToList()) change(token);
        return judge.Judge(copy).Status == IsoStatus.Pass;
    }

    // The elements of a list share a path: what is left out of one is left out of all
    private static IEnumerable<(string Path, List<JToken> Tokens)> Paths(JObject item) =>
        item.Descendants().OfType<JProperty>()
            .GroupBy(p => string.Join('.', p.AncestorsAndSelf().OfType<JProperty>().Reverse().Select(a => a.Name)), StringComparer.Ordinal)
            .Select(g => (g.Key, g.Select(p => p.Value).ToList()));
}
