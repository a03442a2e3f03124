using System.Globalization;
using ISO27017.Ops.Engine.Catalog.Reading;
using ISO27017.Ops.Engine.Workspace.Entries;
using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Engine.Yaml;
using ISO27017.Ops.Engine.Yaml.Schemas;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Changes;

/// <summary>Reads <c>changes.yaml</c>, and tells everything that is wrong with it at once.</summary>
internal static class ChangeFile
{
    private static readonly string[] Narrowing = ["check", "account", "region", "resource"];
    private static readonly Lazy<DocumentSchema> Schema = new(() => EmbeddedSchema.Load("changes"));

    /// <summary>The changes in the file's order; none if there is no file, or nothing but remarks in it.</summary>
    /// <exception cref="IsoOpsException"><c>InvalidChanges</c> with every line, or the file cannot be read.</exception>
    public static IReadOnlyList<ChangeEntry> Read(IWorkspaceFiles files)
    {
        if (!files.Exists(ChangeEntry.FileName))
            return [];
        var shown = files.Shown(ChangeEntry.FileName);
        var (entries, problems) = Examine(shown, files.ReadAtMost(ChangeEntry.FileName, YamlOptions.Data.MaxBytes));
        return problems.Count == 0
            ? entries
            : throw new IsoOpsException("InvalidChanges", IsoError.InvalidData, SourceProblems.Text(problems), shown);
    }

    /// <summary>The changes and everything that is wrong; use them only if nothing is.</summary>
    public static (IReadOnlyList<ChangeEntry> Entries, IReadOnlyList<SourceProblem> Problems) Examine(string shown, byte[] content)
    {
        if (content.Length <= YamlOptions.Data.MaxBytes && RemarksOnly.Are(content))
            return ([], []);
        var document = YamlReader.Read(shown, content, YamlOptions.Data);
        if (document is not { Root: { } root, Problems.Count: 0 })
            return ([], document.Problems);
        if (root.Type == JTokenType.Null)
            return ([], []);
        TakeNumbersForText(root);
        var problems = Schema.Value.Check(root);
        if (problems.Count > 0)
            return ([], problems);
        var list = ((JArray)root).Cast<JObject>().ToList();
        return ([.. list.Select(Entry)], [.. list.SelectMany(Contradictions)]);
    }

    private static IEnumerable<SourceProblem> Contradictions(JObject entry)
    {
        if (entry.TextOrNull("until") is { } until && EntryDay.Parse(until) < EntryDay.Parse(entry.Text("from")))
        {
            yield return YamlPosition.Of(entry["until"]).Problem(
                $"until（{until}）が from（{entry["from"]}）より前です。", $"until ({until}) is before from ({entry["from"]}).");
        }

        if (!Narrowing.Any(entry.ContainsKey))
        {
            yield return YamlPosition.Of(entry).Problem(
                "どの変更かが絞られていません。check、account、region、resource のいずれかを書いてください。",
                "This does not say which change it is: write check, account, region or resource.");
        }
    }

    // Nobody quotes twelve digits, or a ticket's number
    private static void TakeNumbersForText(JToken root)
    {
        foreach (var number in root.SelectTokens("[*]['account','ticket']").OfType<JValue>().Where(v => v.Type == JTokenType.Integer).ToList())
            number.Value = number.ToString(CultureInfo.InvariantCulture);
    }

    private static ChangeEntry Entry(JObject o) => new()
    {
        Ticket = o.Text("ticket"),
        From = EntryDay.Parse(o.Text("from")),
        Until = o.TextOrNull("until") is { } until ? EntryDay.Parse(until) : null,
        Check = o.TextOrNull("check"),
        Account = o.TextOrNull("account"),
        Region = o.TextOrNull("region"),
        Resource = o.TextOrNull("resource"),
        Approver = o.TextOrNull("approver"),
        Note = o.TextOrNull("note"),
        Line = YamlPosition.Of(o).Line,
    };
}
