using System.Text;
using ISO27017.Ops.Engine.Workspace.Entries;
using Newtonsoft.Json;

namespace ISO27017.Ops.Engine.Exceptions;

/// <summary>An exception as the lines that are added to <c>exceptions.yaml</c>.</summary>
internal static class ExceptionText
{
    /// <summary>The lines.</summary>
    /// <param name="entry">The exception.</param>
    /// <param name="indent">Blanks before the dash, as the file has them.</param>
    /// <param name="lineEnd">The file's line end.</param>
    public static string Of(ExceptionEntry entry, int indent, string lineEnd)
    {
        var text = new StringBuilder();
        var lead = new string(' ', indent) + "- ";
        foreach (var (key, value) in Members(entry).Where(m => m.Value is not null))
        {
            text.Append(lead).Append(key).Append(": ").Append(value).Append(lineEnd);
            lead = new string(' ', indent + 2);
        }

        return text.ToString();
    }

    private static IEnumerable<(string Key, string? Value)> Members(ExceptionEntry e) =>
    [
        ("id", e.Id),
        ("check", Quoted(e.Check)),
        ("account", Quoted(e.Account)),
        ("region", Quoted(e.Region)),
        ("resource", Quoted(e.Resource)),
        ("owner", Quoted(e.Owner)),
        ("approver", Quoted(e.Approver)),
        ("reason", Quoted(e.Reason)),
        ("ticket", Quoted(e.Ticket)),
        ("createdOn", e.CreatedOn is { } made ? EntryDay.Write(made) : null),
        ("expires", EntryDay.Write(e.Expires)),
    ];

    // YAML reads what JSON quotes; a word such as on, or a number, stays text.
    private static string? Quoted(string? text) => text is null ? null : JsonConvert.ToString(text);
}
