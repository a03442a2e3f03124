using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Files;

namespace ISO27017.Ops.Engine.Attestations;

/// <summary>A person's word, found fit to be recorded, and not recorded yet.</summary>
public sealed class AttestationDraft
{
    private readonly Organisation _organisation;
    private readonly AttestationDefinition _definition;
    private readonly AttestationRecord _record;
    private readonly IReadOnlyList<ArtefactSource> _artefacts;
    private readonly bool _reference;
    private readonly TimeProvider _time;

    internal AttestationDraft(
        Organisation organisation, AttestationDefinition definition, AttestationRecord record, IReadOnlyList<ArtefactSource> artefacts, bool reference, TimeProvider time)
    {
        (_organisation, _definition, _record, _artefacts, _reference, _time) = (organisation, definition, record, artefacts, reference, time);
        Path = organisation.Files.OnDisk(AttestationRecord.FileName) ?? throw WorkspaceNeed.None();
    }

    /// <summary>The attestation's id.</summary>
    public string Id => _definition.Id;

    /// <summary>The file that it goes to.</summary>
    public string Path { get; }

    /// <summary>What its author may not expect, in both languages: it holds no longer, or takes the place of a later one.</summary>
    public IReadOnlyList<LocalText> Warnings { get; internal init; } = [];

    /// <summary>Copies the artefacts, unless they are referred to, and adds the record. Whatever stops it, the file holds the record or does not.</summary>
    /// <returns>The attestation as it is now.</returns>
    /// <exception cref="IsoOpsException">The file is in use, cannot be written, or its chain is broken: no record was added.</exception>
    public IsoAttestation Save(CancellationToken cancel = default) => Save(null, cancel);

    /// <summary>The same, told each step.</summary>
    internal IsoAttestation Save(Action<string>? step, CancellationToken cancel)
    {
        using (var held = FileLock.Take(Path, step: step, cancel: cancel))
        {
            AttestationLog.Append(held, () => _record with { CreatedAt = _time.GetUtcNow(), Artefacts = [.. _artefacts.Select(a => Kept(a, held, cancel))] });
        }

        return AttestationView.Now(_definition, AttestationFacts.Of(_organisation, Catalog.Embedded.EmbeddedCatalog.Catalog, cancel), _time.GetUtcNow());
    }

    private RecordedArtefact Kept(ArtefactSource source, FileLock held, CancellationToken cancel)
    {
        held.Step("artefact");
        var folder = _organisation.Files.Folder;
        return _reference ? ArtefactStore.Refer(folder, source, cancel) : ArtefactStore.Keep(folder, source, cancel);
    }
}
