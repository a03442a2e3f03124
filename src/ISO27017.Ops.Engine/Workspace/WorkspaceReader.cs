using ISO27017.Ops.Engine.Catalog.Reading;
using ISO27017.Ops.Engine.Yaml;
using ISO27017.Ops.Engine.Yaml.Schemas;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace;

/// <summary>Reads <c>iso27017.yaml</c>, and tells everything that is wrong with it at once.</summary>
internal static class WorkspaceReader
{
    private static readonly Lazy<DocumentSchema> Schema = new(() => EmbeddedSchema.Load("iso27017"));

    /// <summary>The workspace.</summary>
    /// <exception cref="IsoOpsException">The file cannot be read or used; the error names every line.</exception>
    public static WorkspaceFile Read(string path)
    {
        var document = YamlReader.Read(path, Bytes(path), YamlOptions.Data);
        var problems = document.Problems.ToList();
        if (document.Root is { } root && problems.Count == 0)
        {
            TakeNumbersForAccountIds(root);
            problems.AddRange(Schema.Value.Check(root));
            if (problems.Count == 0) problems.AddRange(Contradictions((JObject)root));
            if (problems.Count == 0) return Workspace(path, (JObject)root);
        }

        throw new IsoOpsException("InvalidWorkspace", IsoError.InvalidData, SourceProblems.Text(problems), path);
    }

    private static byte[] Bytes(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IsoOpsException("WorkspaceUnreadable", IsoError.ReadOrWrite, new LocalText(
                $"{path} を読めません: {e.Message}", $"{path} cannot be read: {e.Message}"), path, e);
        }
    }

    // Nobody quotes twelve digits
    private static void TakeNumbersForAccountIds(JToken root)
    {
        var ids = root.SelectTokens("accounts[*].id").Concat(root.SelectTokens("scope.exclude[*].account"));
        foreach (var id in ids.OfType<JValue>().Where(v => v.Type == JTokenType.Integer).ToList())
            id.Value = id.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static IEnumerable<SourceProblem> Contradictions(JObject root)
    {
        foreach (var twice in root.Entries("accounts").GroupBy(a => a.Text("id")).Where(g => g.Count() > 1))
            yield return YamlPosition.Of(twice.Last()["id"]).Problem(
                $"アカウント {twice.Key} が二度あります。どちらかを取り除いてください。", $"The account {twice.Key} is here twice. Remove one.");
        foreach (var account in root.Entries("accounts").Where(a => a.ContainsKey("tenant") && a.TextOrNull("kind") is not (null or "tenant")))
            yield return YamlPosition.Of(account["tenant"]).Problem(
                "tenant は kind: tenant のアカウントだけのものです。", "A tenant is for accounts of kind tenant.");
        foreach (var all in root.Map("scope").Entries("exclude").Where(e => e.Count == 1))
            yield return YamlPosition.Of(all).Problem(
                "何を除外するかがありません（accountKind、account、resource、tag）。",
                "This does not say what is excluded: give accountKind, account, resource or tag.");
    }

    private static WorkspaceFile Workspace(string path, JObject root) => new()
    {
        Path = path,
        Organisation = root.Text("organisation"),
        Accounts = [.. root.Entries("accounts").Select(AccountReader.Read)],
        Regions = root.Texts("regions"),
        RoleName = root.Map("role").TextOrNull("name"),
        ExternalId = root.Map("role").TextOrNull("externalId"),
        Parameters = root.Map("parameters"),
        Exclusions = [.. root.Map("scope").Entries("exclude").Select(e => new ScopeExclusion(
            e.At(), e.TextOrNull("accountKind"), e.TextOrNull("account"), e.TextOrNull("resource"), e.TextOrNull("tag"), e.Text("reason")))],
    };
}
