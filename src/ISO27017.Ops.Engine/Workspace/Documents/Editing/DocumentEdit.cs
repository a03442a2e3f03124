using System.Globalization;
using System.Text;
using ISO27017.Ops.Engine.Workspace.Declarations;
using ISO27017.Ops.Engine.Workspace.Files;
using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Documents.Editing;

/// <summary>Records an approved revision in <c>iso27017.yaml</c>, in place.</summary>
internal static class DocumentEdit
{
    private static readonly string[] Order =
        ["id", "kind", "title", "path", "url", "version", "owner", "approvedBy", "approvedOn", "nextReview", "sha256"];

    /// <summary>Writes it.</summary>
    /// <returns>The workspace as it is then.</returns>
    /// <exception cref="IsoOpsException">Something cannot be recorded; nothing has changed.</exception>
    public static Organisation Record(Organisation organisation, DocumentChange change, DateOnly today, CancellationToken cancel)
    {
        var name = Path.GetFileName(organisation.File.Path);
        var path = organisation.Files.OnDisk(name) ?? throw DocumentErrors.NotOnDisk();
        var approved = change.ApprovedOn ?? today;
        if (approved > today) throw DocumentErrors.InFuture(approved);
        if (change.NextReview <= approved) throw DocumentErrors.ReviewBeforeApproval(change.NextReview.Value, approved);
        foreach (var text in new[] { change.ApprovedBy, change.Version, change.Owner }.OfType<string>()) Check(text);
        using var held = FileLock.Take(path, cancel: cancel);
        // What was read before the lock may have been changed since
        var current = WorkspaceReader.Read(organisation.Files, name);
        var document = current.File.Documents.FirstOrDefault(d => d.Id == change.Id) ?? throw DocumentErrors.Gone(change.Id, path);
        if ((change.NextReview ?? document.NextReview) is { } review && review < approved) throw DocumentErrors.ReviewNeeded(document, approved);
        var old = AtomicFile.Read(held) ?? throw DocumentErrors.Gone(change.Id, path);
        var bytes = Edited(old, change, approved, Sha256(current, document));
        var files = new ChangedFiles(organisation.Files, name, bytes);
        var changed = WorkspaceReader.Examine(files, name);
        if (changed is not { File: { } file, Problems.Count: 0 } || !OnlyThatDocument(old, bytes, change.Id))
            throw DocumentErrors.NotEditable(document);
        AtomicFile.Replace(held, bytes);
        return new Organisation(file, organisation.Files);
    }

    private static string Sha256(Organisation organisation, DocumentDeclaration document)
    {
        var content = DocumentShelf.Of(organisation).Content(document);
        return content.Sha256 ?? throw DocumentErrors.NoFile(document, content.Problem!.Text);
    }

    private static byte[] Edited(byte[] old, DocumentChange change, DateOnly approved, string sha256)
    {
        var mark = old.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var text = Encoding.UTF8.GetString(old.AsSpan(mark));
        var entry = YamlEntries.Of(text, "documents").First(e => e.Values.TryGetValue("id", out var id) && id.Text == change.Id);
        List<(string Key, string? Value)> values =
        [
            ("version", change.Version), ("owner", change.Owner), ("approvedBy", change.ApprovedBy), ("approvedOn", Day(approved)),
            ("nextReview", Day(change.NextReview)), ("sha256", sha256),
        ];
        var result = ScalarEdit.Apply(text, entry, Order, [.. values.Where(v => v.Value is not null).Select(v => (v.Key, v.Value!))]);
        return [.. old.AsSpan(0, mark), .. Encoding.UTF8.GetBytes(result)];
    }

    // YAML has more ways to be written than anyone foresees: what was meant is proven on what came out
    private static bool OnlyThatDocument(byte[] old, byte[] now, string id)
    {
        var (before, after) = (Without(old, id), Without(now, id));
        return before is not null && JToken.DeepEquals(before, after);
    }

    private static JToken? Without(byte[] bytes, string id)
    {
        var root = YamlReader.Read("", bytes, YamlOptions.Data).Root;
        var document = root?["documents"]?.OfType<JObject>().FirstOrDefault(d => (string?)d["id"] == id);
        foreach (var key in new[] { "version", "owner", "approvedBy", "approvedOn", "nextReview", "sha256" }) document?.Remove(key);
        return document is null ? null : root;
    }

    private static void Check(string text)
    {
        if (string.IsNullOrWhiteSpace(text) || VisibleText.Of(text) != text) throw DocumentErrors.UnusableText(text);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
