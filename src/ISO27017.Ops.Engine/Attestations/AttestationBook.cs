using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Workspace.Entries;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Attestations;

/// <summary>A workspace's attestations, as they were when they were read.</summary>
public sealed class AttestationBook
{
    private readonly ControlCatalog _catalog;
    private readonly JObject _facts;
    private readonly DateTimeOffset _asOf;

    internal AttestationBook(ControlCatalog catalog, JObject facts, DateTimeOffset asOf) => (_catalog, _facts, _asOf) = (catalog, facts, asOf);

    /// <summary>Where the chain of records is broken and what to do, in both languages; null if it is not.</summary>
    public LocalText? Problem => (bool)_facts["ChainIntact"]!
        ? null
        : AttestationErrors.BreakText(AttestationRecord.FileName, new SourceBreak(
            (int)_facts["BrokenAt"]!, new((string)_facts["ProblemJa"]!, (string)_facts["ProblemEn"]!)));

    /// <summary>The attestations that a filter leaves, in the order of the controls; each record with <see cref="AttestationFilter.History"/>.</summary>
    /// <exception cref="IsoOpsException"><c>UnknownAttestation</c>, <c>UnknownControl</c>: an id fits nothing.</exception>
    public IReadOnlyList<IsoAttestation> Find(AttestationFilter? filter = null)
    {
        filter ??= new AttestationFilter();
        var controls = CatalogSelection.Controls(_catalog, [.. filter.Controls]).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var wanted = filter.Ids.Count == 0
            ? _catalog.Attestations
            : [.. filter.Ids.SelectMany(id => AttestationService.Definitions(_catalog, id)).Distinct()];
        return [.. wanted
            .Where(a => controls.Contains(a.ControlId) && (filter.Roles.Count == 0 || filter.Roles.Contains(a.Role)))
            .SelectMany(a => filter.History ? AttestationView.History(a, _facts, _asOf) : [AttestationView.Now(a, _facts, _asOf)])
            .Where(a => filter.States.Count == 0 || filter.States.Contains(a.State))
            .Where(a => filter.ExpiringWithin is not { } within || Ends(a, within))];
    }

    // Through the end of its last day a word holds.
    private bool Ends(IsoAttestation attestation, TimeSpan within) =>
        attestation is { State: IsoAttestationState.Attested, ValidUntil: { } until } && until <= EntryDay.Midnight(EntryDay.Of(_asOf)) + within;
}
