using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Workspace;

namespace ISO27017.Ops.Engine.Register.Mentions;

/// <summary>Tells which documents must follow when a measure, or what AWS shows of it, changes.</summary>
internal sealed class DocumentsToFollow
{
    private readonly WorkspaceFile? _workspace;
    private readonly ControlCatalog _catalog;

    /// <summary>Takes what is known.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="workspace">The organisation's own file; null if there is none: then only the register's words speak.</param>
    public DocumentsToFollow(ControlCatalog catalog, WorkspaceFile? workspace)
    {
        (_catalog, _workspace) = (catalog, workspace);
        Mentions = workspace is null ? MentionReader.Plain : new MentionReader(workspace.Documents);
    }

    /// <summary>Finds the documents that a text mentions.</summary>
    public MentionReader Mentions { get; }

    /// <summary>The documents of a side: those that the register mentions for it, those declared to follow it or to be its evidence,
    /// and those whose claims its checks hold against AWS. Each once, a section before the whole.</summary>
    /// <param name="control">The control.</param>
    /// <param name="role">The role side.</param>
    /// <param name="mentioned">What the register's section mentions, before and after a change.</param>
    public IReadOnlyList<DocumentMention> Of(string control, IsoRole role, IEnumerable<DocumentMention> mentioned)
    {
        var all = mentioned.Concat(Declared($"{control}-{role}")).Concat(Claimed(control, role)).Distinct().ToList();

        // 「仕様書 2.4.6」 says more than 「仕様書」
        return [.. all.Where(m => m.Section is not null || !all.Any(o => o.Section is not null && o.Title == m.Title))];
    }

    private IEnumerable<DocumentMention> Declared(string side)
    {
        foreach (var document in _workspace?.Documents ?? [])
        {
            foreach (var follow in document.Follows.Where(f => Same(f.Side, side))) yield return new DocumentMention(document.Title, follow.Section, document.Id);
            if (document.Controls.Any(c => Same(c, side))) yield return new DocumentMention(document.Title, null, document.Id);
        }
    }

    private IEnumerable<DocumentMention> Claimed(string control, IsoRole role)
    {
        if (_workspace is null || _workspace.Claims.Count == 0) yield break;
        var read = Footprint.Of(_catalog, _catalog.ChecksOf(control, role).SelectMany(c => c.Rules)).Parameters.ToHashSet(StringComparer.Ordinal);
        foreach (var claim in _workspace.Claims.Where(c => read.Contains(c.Parameter)))
        {
            if (_workspace.Documents.FirstOrDefault(d => d.Id == claim.Document) is { } document)
                yield return new DocumentMention(document.Title, claim.Section, document.Id);
        }
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
