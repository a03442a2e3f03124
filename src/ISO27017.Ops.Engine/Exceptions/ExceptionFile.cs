using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Workspace.Entries;
using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Engine.Yaml;
using ISO27017.Ops.Engine.Yaml.Schemas;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Exceptions;

/// <summary>Reads <c>exceptions.yaml</c>, tells everything that is wrong with it at once, and lengthens it.</summary>
internal static partial class ExceptionFile
{
    private static readonly Lazy<DocumentSchema> Schema = new(() => EmbeddedSchema.Load("exceptions"));

    /// <summary>The exceptions in the file's order; none if there is no file, or nothing but remarks in it.</summary>
    /// <exception cref="IsoOpsException"><c>InvalidExceptions</c> with every line, or the file cannot be read.</exception>
    public static IReadOnlyList<ExceptionEntry> Read(IWorkspaceFiles files) =>
        files.Exists(ExceptionEntry.FileName)
            ? Read(files.Shown(ExceptionEntry.FileName), files.ReadAtMost(ExceptionEntry.FileName, YamlOptions.Data.MaxBytes))
            : [];

    /// <summary>The exceptions of a file's content.</summary>
    /// <exception cref="IsoOpsException"><c>InvalidExceptions</c>.</exception>
    public static IReadOnlyList<ExceptionEntry> Read(string shown, byte[] content)
    {
        var (entries, problems) = Examine(shown, content);
        return problems.Count == 0 ? entries : throw ExceptionErrors.Invalid(shown, problems);
    }

    /// <summary>The exceptions and everything that is wrong; use them only if nothing is.</summary>
    public static (IReadOnlyList<ExceptionEntry> Entries, IReadOnlyList<SourceProblem> Problems) Examine(string shown, byte[] content)
    {
        var (list, problems) = EntryList.Examine(shown, content, Schema.Value);
        if (problems.Count > 0)
        {
            return ([], problems);
        }

        return ([.. list.Select(Entry)], [.. ExceptionRules.Check(list)]);
    }

    /// <summary>The content with one exception more at its end; every other byte stays.</summary>
    /// <exception cref="IsoOpsException"><c>InvalidExceptions</c>, <c>ExceptionsNotAppendable</c>.</exception>
    public static (byte[] Content, ExceptionEntry Entry) Append(string shown, byte[] before, ExceptionEntry entry)
    {
        var entries = Read(shown, before);
        var next = entries.Select(e => int.Parse(e.Id[3..], CultureInfo.InvariantCulture)).DefaultIfEmpty().Max() + 1;
        var made = entry with { Id = string.Create(CultureInfo.InvariantCulture, $"EX-{next:D4}") };
        var text = Encoding.UTF8.GetString(before);
        var lineEnd = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var joint = text.Length == 0 || text.EndsWith('\n') || text == "\uFEFF" ? "" : lineEnd;
        byte[] after = [.. before, .. Encoding.UTF8.GetBytes(joint + ExceptionText.Of(made, Indent(text), lineEnd))];

        // Whatever form the file has: what is in it now is what was in it, and the new one.
        var (found, problems) = Examine(shown, after);
        return problems.Count == 0 && found.Count == entries.Count + 1 && found.SkipLast(1).SequenceEqual(entries) && found[^1] with { Line = 0 } == made
            ? (after, found[^1])
            : throw ExceptionErrors.CannotAppend(shown);
    }

    private static int Indent(string text) => FirstDash().Match(text) is { Success: true } match ? match.Groups[1].Length : 0;

    private static ExceptionEntry Entry(JObject o) => new()
    {
        Id = (string)o["id"]!,
        Check = (string)o["check"]!,
        Account = (string?)o["account"],
        Region = (string?)o["region"],
        Resource = (string?)o["resource"],
        Owner = (string)o["owner"]!,
        Approver = (string)o["approver"]!,
        Reason = (string)o["reason"]!,
        Ticket = (string)o["ticket"]!,
        CreatedOn = (string?)o["createdOn"] is { } made ? EntryDay.Parse(made) : null,
        Expires = EntryDay.Parse((string)o["expires"]!),
        Line = YamlPosition.Of(o).Line,
    };

    [GeneratedRegex(@"^( *)- ", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex FirstDash();
}
