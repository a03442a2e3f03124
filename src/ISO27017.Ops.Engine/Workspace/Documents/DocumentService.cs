using System.IO.Enumeration;
using ISO27017.Ops.Engine.Workspace.Documents.Editing;
using ISO27017.Ops.Engine.Workspace.Sample;
using ISO27017.Ops.Engine.Yaml;

namespace ISO27017.Ops.Engine.Workspace.Documents;

/// <summary>The documents that an organisation declares in <c>iso27017.yaml</c>.</summary>
public static class DocumentService
{
    /// <summary>The ids and titles, in the order of the file; nothing is read of the documents themselves.</summary>
    /// <exception cref="IsoOpsException"><c>NoWorkspace</c>, or the workspace cannot be used.</exception>
    public static IReadOnlyList<(string Id, string Title)> Names(DocumentRequest request) =>
        [.. Find(request).File.Documents.Select(d => (d.Id, d.Title))];

    /// <summary>The documents whose id and kind fit, each read when it is asked for.</summary>
    /// <param name="request">Whose.</param>
    /// <param name="ids">Ids with <c>*</c> and <c>?</c>.</param>
    /// <param name="kinds">Kinds with <c>*</c> and <c>?</c>; empty for all.</param>
    /// <param name="problem">Takes each id without wildcards that no document has.</param>
    /// <param name="time">The clock, whose local day decides which reviews are overdue; null for the system's.</param>
    /// <exception cref="IsoOpsException"><c>NoWorkspace</c>, or the workspace cannot be used.</exception>
    public static IEnumerable<IsoDocument> Get(
        DocumentRequest request, IReadOnlyList<string> ids, IReadOnlyList<string> kinds, Action<IsoOpsException>? problem = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(ids);
        ArgumentNullException.ThrowIfNull(kinds);
        var organisation = Find(request);
        // The sample was looked at on its own day, and stays as it was
        var today = request.Sample ? DateOnly.FromDateTime(SampleOrganisation.Load().AsOf.UtcDateTime) : Today(time);
        var documents = organisation.File.Documents;
        foreach (var id in ids.Where(i => i.AsSpan().IndexOfAny('*', '?') < 0 && !documents.Any(d => Fits(i, d.Id))))
            problem?.Invoke(Unknown(organisation, id));
        return documents.Where(d => ids.Any(i => Fits(i, d.Id)) && (kinds.Count == 0 || kinds.Any(k => Fits(k, d.Kind))))
            .Select(d => DocumentView.Of(organisation, d, today));
    }

    /// <summary>Records a document's file, as it is now, as the approved revision: its SHA-256, approver and day, and what else is
    /// given, each in its place in <c>iso27017.yaml</c>. Every other byte of that file stays.</summary>
    /// <returns>The document as it is then.</returns>
    /// <exception cref="IsoOpsException">There is no such document or no file, a value cannot be used, or the file cannot be
    /// written; nothing has changed.</exception>
    public static IsoDocument Update(DocumentRequest request, DocumentChange change, TimeProvider? time = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        var organisation = Find(request);
        if (!organisation.File.Documents.Any(d => d.Id == change.Id)) throw Unknown(organisation, change.Id);
        var today = Today(time);
        var changed = DocumentEdit.Record(organisation, change, today, cancel);
        return DocumentView.Of(changed, changed.File.Documents.First(d => d.Id == change.Id), today);
    }

    private static Organisation Find(DocumentRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Sample ? SampleOrganisation.Load().Organisation
            : WorkspaceFinder.Find(request.Workspace, request.CurrentFolder) ?? throw WorkspaceNeed.None();
    }

    private static DateOnly Today(TimeProvider? time) => DateOnly.FromDateTime((time ?? TimeProvider.System).GetLocalNow().DateTime);

    private static bool Fits(string pattern, string name) => FileSystemName.MatchesSimpleExpression(pattern, name);

    private static IsoOpsException Unknown(Organisation organisation, string id)
    {
        var near = NearMatches.Of(id, organisation.File.Documents.Select(d => d.Id));
        return new IsoOpsException("UnknownDocument", IsoError.NotFound, new LocalText(
            $"文書「{id}」は {organisation.File.Path} の documents にありません。" + (near.Count > 0 ? $"「{string.Join("」「", near)}」ではありませんか。" : "Get-IsoDocument で一覧を確認してください。"),
            $"There is no document \"{id}\" under documents in {organisation.File.Path}. " + (near.Count > 0 ? $"Did you mean {string.Join(" or ", near)}?" : "Get-IsoDocument lists them all.")), id);
    }
}
