using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Workspace.Entries;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Changes;

/// <summary>A workspace's changes as a document like AWS's answers.</summary>
internal static class ChangeFacts
{
    /// <summary>The document of <c>workspace:ListChanges</c>.</summary>
    /// <exception cref="IsoOpsException"><c>InvalidChanges</c>, or the file cannot be read.</exception>
    public static JObject Of(Organisation organisation) =>
        new() { ["Changes"] = new JArray(ChangeFile.Read(organisation.Files).Select(Tree)) };

    /// <summary>The entries of the document.</summary>
    /// <exception cref="FormatException">It is another document.</exception>
    public static IReadOnlyList<ChangeEntry> Read(JObject facts)
    {
        try
        {
            return [.. facts["Changes"]!.Cast<JObject>().Select(Entry)];
        }
        catch (Exception e) when (e is InvalidCastException or ArgumentException or NullReferenceException)
        {
            throw new FormatException("This is not the document of workspace:ListChanges.", e);
        }
    }

    private static JObject Tree(ChangeEntry e) =>
        (JObject)Json.WithoutNulls(new JObject
        {
            [nameof(e.Ticket)] = e.Ticket,
            [nameof(e.From)] = EntryDay.Write(e.From),
            [nameof(e.Until)] = e.Until is { } until ? EntryDay.Write(until) : null,
            [nameof(e.Check)] = e.Check,
            [nameof(e.Account)] = e.Account,
            [nameof(e.Region)] = e.Region,
            [nameof(e.Resource)] = e.Resource,
            [nameof(e.Approver)] = e.Approver,
            [nameof(e.Note)] = e.Note,
            [nameof(e.Line)] = e.Line,
        });

    private static ChangeEntry Entry(JObject o) => new()
    {
        Ticket = (string)o[nameof(ChangeEntry.Ticket)]!,
        From = EntryDay.Parse((string)o[nameof(ChangeEntry.From)]!),
        Until = (string?)o[nameof(ChangeEntry.Until)] is { } until ? EntryDay.Parse(until) : null,
        Check = (string?)o[nameof(ChangeEntry.Check)],
        Account = (string?)o[nameof(ChangeEntry.Account)],
        Region = (string?)o[nameof(ChangeEntry.Region)],
        Resource = (string?)o[nameof(ChangeEntry.Resource)],
        Approver = (string?)o[nameof(ChangeEntry.Approver)],
        Note = (string?)o[nameof(ChangeEntry.Note)],
        Line = (int?)o[nameof(ChangeEntry.Line)] ?? 0,
    };
}
