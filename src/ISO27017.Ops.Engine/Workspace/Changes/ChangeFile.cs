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
        var (list, problems) = EntryList.Examine(shown, content, Schema.Value);
        if (problems.Count > 0)
            return ([], problems);
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
