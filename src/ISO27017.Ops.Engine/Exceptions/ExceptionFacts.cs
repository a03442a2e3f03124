using ISO27017.Ops.Engine.Documents;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Entries;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Exceptions;

/// <summary>A workspace's exceptions as a document like AWS's answers.</summary>
internal static class ExceptionFacts
{
    /// <summary>The document of <c>workspace:ListExceptions</c>.</summary>
    /// <exception cref="IsoOpsException"><c>InvalidExceptions</c>, or the file cannot be read.</exception>
    public static JObject Of(Organisation organisation) => Of(ExceptionFile.Read(organisation.Files));

    /// <summary>The same for entries at hand.</summary>
    public static JObject Of(IEnumerable<ExceptionEntry> entries) => new() { ["Exceptions"] = new JArray(entries.Select(Tree)) };

    /// <summary>The entries of the document.</summary>
    /// <exception cref="FormatException">It is another document.</exception>
    public static IReadOnlyList<ExceptionEntry> Read(JObject? facts)
    {
        try
        {
            return [.. (facts?["Exceptions"] ?? new JArray()).Cast<JObject>().Select(Entry)];
        }
        catch (Exception e) when (e is InvalidCastException or ArgumentException or NullReferenceException or OverflowException)
        {
            throw new FormatException("This is not the document of workspace:ListExceptions.", e);
        }
    }

    private static JObject Tree(ExceptionEntry e) =>
        (JObject)Json.WithoutNulls(new JObject
        {
            [nameof(e.Id)] = e.Id,
            [nameof(e.Check)] = e.Check,
            [nameof(e.Account)] = e.Account,
            [nameof(e.Region)] = e.Region,
            [nameof(e.Resource)] = e.Resource,
            [nameof(e.Owner)] = e.Owner,
            [nameof(e.Approver)] = e.Approver,
            [nameof(e.Reason)] = e.Reason,
            [nameof(e.Ticket)] = e.Ticket,
            [nameof(e.CreatedOn)] = e.CreatedOn is { } made ? EntryDay.Write(made) : null,
            [nameof(e.Expires)] = EntryDay.Write(e.Expires),
            [nameof(e.Line)] = e.Line,
        });

    private static ExceptionEntry Entry(JObject o) => new()
    {
        Id = Text(o, nameof(ExceptionEntry.Id)),
        Check = Text(o, nameof(ExceptionEntry.Check)),
        Account = (string?)o[nameof(ExceptionEntry.Account)],
        Region = (string?)o[nameof(ExceptionEntry.Region)],
        Resource = (string?)o[nameof(ExceptionEntry.Resource)],
        Owner = Text(o, nameof(ExceptionEntry.Owner)),
        Approver = Text(o, nameof(ExceptionEntry.Approver)),
        Reason = Text(o, nameof(ExceptionEntry.Reason)),
        Ticket = Text(o, nameof(ExceptionEntry.Ticket)),
        CreatedOn = (string?)o[nameof(ExceptionEntry.CreatedOn)] is { } made ? EntryDay.Parse(made) : null,
        Expires = EntryDay.Parse(Text(o, nameof(ExceptionEntry.Expires))),
        Line = (int?)o[nameof(ExceptionEntry.Line)] ?? 0,
    };

    private static string Text(JObject o, string name) => (string?)o[name] ?? throw new FormatException($"no {name}");
}
