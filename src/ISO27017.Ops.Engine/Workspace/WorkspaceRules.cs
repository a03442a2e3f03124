using ISO27017.Ops.Engine.Catalog.Reading;
using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace;

/// <summary>What the schema cannot say of <c>iso27017.yaml</c>: contradictions, names that lead nowhere, paths and patterns
/// that cannot be used.</summary>
internal static class WorkspaceRules
{
    /// <summary>Everything that is wrong, in the order of the rules.</summary>
    public static IEnumerable<SourceProblem> Check(JObject root) =>
        Accounts(root).Concat(Scope(root)).Concat(Tenants(root)).Concat(Documents(root)).Concat(Claims(root)).Concat(Paths(root))
            .OrderBy(p => p.Line).ThenBy(p => p.Column);

    private static IEnumerable<SourceProblem> Accounts(JObject root)
    {
        foreach (var twice in Twice(root.Entries("accounts"), "id"))
            yield return YamlPosition.Of(twice["id"]).Problem(
                $"アカウント {twice["id"]} が二度あります。どちらかを取り除いてください。", $"The account {twice["id"]} is here twice. Remove one.");
        foreach (var account in root.Entries("accounts").Where(a => a.ContainsKey("tenant") && a.TextOrNull("kind") is not (null or "tenant")))
            yield return YamlPosition.Of(account["tenant"]).Problem(
                "tenant は kind: tenant のアカウントだけのものです。", "A tenant is for accounts of kind tenant.");
    }

    private static IEnumerable<SourceProblem> Scope(JObject root)
    {
        foreach (var all in root.Map("scope").Entries("exclude").Where(e => e.Count == 1))
            yield return YamlPosition.Of(all).Problem(
                "何を除外するかがありません（accountKind、account、resource、tag）。",
                "This does not say what is excluded: give accountKind, account, resource or tag.");
    }

    private static IEnumerable<SourceProblem> Tenants(JObject root)
    {
        foreach (var twice in Twice(root.Entries("tenants"), "accountId"))
            yield return YamlPosition.Of(twice["accountId"]).Problem(
                $"アカウント {twice["accountId"]} のテナントが二つあります。テナントごとに一つのアカウントを書いてください。",
                $"The account {twice["accountId"]} has two tenants. Give each tenant an account of its own.");
        foreach (var tenant in root.Entries("tenants").Where(t => WorkspaceContent.Day(t, "contractEnd") < WorkspaceContent.Day(t, "contractStart")))
            yield return YamlPosition.Of(tenant["contractEnd"]).Problem(
                "契約の終わりが始まりより前です。", "The contract ends before it starts.");
    }

    private static IEnumerable<SourceProblem> Documents(JObject root)
    {
        foreach (var twice in Twice(root.Entries("documents"), "id"))
            yield return YamlPosition.Of(twice["id"]).Problem(
                $"文書 {twice["id"]} が二度あります。別の id にしてください。", $"The document {twice["id"]} is here twice. Give one another id.");
        foreach (var document in root.Entries("documents").Where(d => !d.ContainsKey("path") && !d.ContainsKey("url")))
            yield return YamlPosition.Of(document).Problem(
                $"文書 {document["id"]} の置き場所がありません。path か url を書いてください。",
                $"The document {document["id"]} is nowhere: give its path or its url.");
        foreach (var follow in root.SelectTokens("documents[*].follows[*]").OfType<JObject>().Where(f => !f.ContainsKey("side")))
            yield return YamlPosition.Of(follow).Problem("「side」がありません。書き加えてください。", "\"side\" is missing. Add it.");
        foreach (var document in root.Entries("documents").Where(d => WorkspaceContent.Day(d, "nextReview") < WorkspaceContent.Day(d, "approvedOn")))
            yield return YamlPosition.Of(document["nextReview"]).Problem(
                "次回の見直しが承認日より前です。", "The next review lies before the approval.");
    }

    private static IEnumerable<SourceProblem> Claims(JObject root)
    {
        var ids = root.Entries("documents").Select(d => d.Text("id")).ToList();
        foreach (var (name, claim) in root.Named("claims"))
        {
            if (!ids.Contains(claim.Text("document")))
            {
                var near = NearMatches.Of(claim.Text("document"), ids);
                yield return YamlPosition.Of(claim["document"]).Problem(
                    $"文書 {claim["document"]} は documents にありません。" + (near.Count > 0 ? $"{string.Join("、", near)} ではありませんか。" : ""),
                    $"There is no document {claim["document"]} under documents." + (near.Count > 0 ? $" Did you mean {string.Join(" or ", near)}?" : ""));
            }

            if (!claim.ContainsKey("read") && !claim.ContainsKey("value"))
                yield return YamlPosition.Of(claim).Problem(
                    $"{name} に read も value もありません。文書から何を読むかを書いてください。",
                    $"{name} has neither read nor value. Say what is read out of the document.");
            foreach (var pattern in claim.SelectTokens("read.*").Append(claim["read"]).OfType<JValue>())
                if (Pattern((string)pattern!) is { } text)
                    yield return YamlPosition.Of(pattern).Problem(text.Ja, text.En);
            if (root.Map("parameters").ContainsKey(name))
                yield return YamlPosition.Of(claim).Problem(
                    $"{name} は parameters にもあります。どちらかを取り除いてください。", $"{name} is under parameters too. Remove one.");
        }
    }

    private static IEnumerable<SourceProblem> Paths(JObject root) =>
        from token in root.SelectTokens("documents[*].path").Append(root["register"]).Append(root["evidence"]).Append(root.SelectToken("ledger.path")).OfType<JValue>()
        let problem = WorkspacePath.Problem((string)token!)
        where problem is not null
        select YamlPosition.Of(token).Problem(problem.Ja, problem.En);

    private static LocalText? Pattern(string pattern)
    {
        if (TextPattern.Problem(pattern) is { } problem) return problem;
        var groups = TextPattern.Of(pattern).Groups;
        return groups == 1 ? null : new LocalText(
            $"正規表現には括弧の組がちょうど一つ必要です（ここには {groups} 組あります）。ほかは (?:…) と書いてください。",
            $"The expression must have exactly one group; this has {groups}. Write the others as (?:…).");
    }

    private static IEnumerable<JObject> Twice(IEnumerable<JObject> entries, string key) =>
        entries.GroupBy(e => e.Text(key), StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Last());
}
