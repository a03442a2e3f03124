using System.IO.Enumeration;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Workspace;

namespace ISO27017.Ops.Engine.Attestations;

/// <summary>People's words: what is needed, what was given, and what it is worth.</summary>
public static class AttestationService
{
    /// <summary>The ids and titles of all that must be attested, in the order of the controls.</summary>
    public static IReadOnlyList<(string Id, LocalText Title)> Known => [.. EmbeddedCatalog.Catalog.Attestations.Select(a => (a.Id, a.Title))];

    /// <summary>Reads the workspace's records.</summary>
    /// <param name="workspace">The folder or file of the workspace; null to look upward.</param>
    /// <param name="currentFolder">Where to begin looking.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <param name="cancel">Ends the reading.</param>
    /// <exception cref="IsoOpsException"><c>NoWorkspace</c>, or a file of it cannot be read.</exception>
    public static AttestationBook Open(string? workspace, string? currentFolder, TimeProvider? time = null, CancellationToken cancel = default)
    {
        var organisation = WorkspaceFinder.Find(workspace, currentFolder) ?? throw WorkspaceNeed.None();
        var catalog = EmbeddedCatalog.Catalog;
        return new AttestationBook(catalog, AttestationFacts.Of(organisation, catalog, cancel), (time ?? TimeProvider.System).GetUtcNow());
    }

    /// <summary>Examines a person's word; nothing is written yet.</summary>
    /// <exception cref="IsoOpsException">Something in it cannot be recorded; the error says what and what to do.</exception>
    public static AttestationDraft Prepare(AttestationRequest request, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        var organisation = WorkspaceFinder.Find(request.Workspace, request.CurrentFolder) ?? throw WorkspaceNeed.None();
        return new AttestationEntry(organisation, request, time ?? TimeProvider.System).Draft();
    }

    /// <summary>The definition of an id, in any letter case.</summary>
    internal static AttestationDefinition Definition(ControlCatalog catalog, string id) =>
        catalog.Attestations.FirstOrDefault(a => string.Equals(a.Id, id, StringComparison.OrdinalIgnoreCase))
        ?? throw AttestationErrors.Unknown(id, catalog.Attestations.Select(a => a.Id));

    /// <summary>The definitions that a pattern fits.</summary>
    internal static IReadOnlyList<AttestationDefinition> Definitions(ControlCatalog catalog, string pattern) =>
        catalog.Attestations.Where(a => FileSystemName.MatchesSimpleExpression(pattern, a.Id)).ToList() is { Count: > 0 } found
            ? found
            : throw AttestationErrors.Unknown(pattern, catalog.Attestations.Select(a => a.Id));
}
