using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Entries;

namespace ISO27017.Ops.Engine.Attestations;

/// <summary>Makes a draft of what somebody typed, or says what is wrong with it.</summary>
internal sealed class AttestationEntry(Organisation organisation, AttestationRequest request, TimeProvider time)
{
    private const int LongestName = 200;
    private const int LongestStatement = 4000;
    private const int LongestUrl = 2000;

    private readonly AttestationDefinition _definition = AttestationService.Definition(EmbeddedCatalog.Catalog, request.Id.Trim());

    /// <summary>The draft.</summary>
    public AttestationDraft Draft()
    {
        var performedBy = EntryText.Required(nameof(request.PerformedBy), request.PerformedBy, LongestName);
        var approvedBy = EntryText.Required(nameof(request.ApprovedBy), request.ApprovedBy, LongestName);
        if (PersonName.Same(performedBy, approvedBy))
        {
            throw AttestationErrors.SamePerson(performedBy);
        }

        var (performed, until) = Term();
        var record = new AttestationRecord
        {
            Seq = 0,
            Previous = RecordLine.None,
            CreatedAt = DateTimeOffset.MinValue,
            Id = _definition.Id,
            PerformedBy = performedBy,
            ApprovedBy = approvedBy,
            PerformedOn = performed,
            ValidUntil = until,
            Event = Event(),
            Statement = EntryText.Optional(nameof(request.Statement), request.Statement, LongestStatement, lines: true),
            Url = Url(),
            Artefacts = [],
            MeasureDigest = Measure(),
        };
        var artefacts = request.Artefacts.Distinct(StringComparer.Ordinal).Select(a => ArtefactSource.Of(a, request.Reference)).ToList();
        return new AttestationDraft(organisation, _definition, record, artefacts, request.Reference, time) { Warnings = [.. Warnings(performed, until)] };
    }

    private (DateOnly Performed, DateOnly Until) Term()
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        var performed = request.PerformedOn is { } given ? EntryDay.Read(nameof(request.PerformedOn), given) : today;
        if (performed > today)
        {
            throw AttestationErrors.InFuture(performed, today);
        }

        var latest = performed.AddDays(_definition.ValidDays);
        var until = request.ValidUntil is { } said ? EntryDay.Read(nameof(request.ValidUntil), said) : latest;
        return until < performed
            ? throw AttestationErrors.EndsBeforeStart(until, performed)
            : until > latest
            ? throw AttestationErrors.TooLong(_definition.Id, until, latest, _definition.ValidDays)
            : (performed, until);
    }

    // Without a register there is nothing that could change; one that cannot be read is an error here.
    private string? Measure() => organisation.Files.Exists(organisation.File.RegisterPath)
        ? RegisterFacts.Digests(organisation).GetValueOrDefault($"{_definition.ControlId}-{_definition.Role}")
        : null;

    private string? Event() => EntryText.Optional(nameof(request.Event), request.Event, LongestName) is { } name
        ? _definition.EventName is null ? throw AttestationErrors.NoEvent(_definition.Id) : name
        : null;

    private string? Url() => EntryText.Optional(nameof(request.Url), request.Url, LongestUrl) is { } url
        ? Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? url : throw AttestationErrors.NotAUrl(url)
        : null;

    private IEnumerable<LocalText> Warnings(DateOnly performed, DateOnly until)
    {
        var chain = AttestationLog.Read(organisation.Files);
        if (chain.Break is { } at)
        {
            throw AttestationErrors.Broken(organisation.Files.Shown(AttestationRecord.FileName), at);
        }

        if (until < EntryDay.Of(time.GetUtcNow()))
        {
            yield return new(
                $"{_definition.Id} の有効期限 {EntryDay.Write(until)} は過ぎています。記録は残りますが、証明としては有効になりません。",
                $"{_definition.Id} was valid until {EntryDay.Write(until)}: the record is kept, but it does not count any more.");
        }

        if (chain.Records.LastOrDefault(r => r.Record.Id == _definition.Id) is { } last && last.Record.PerformedOn > performed)
        {
            yield return new(
                $"{_definition.Id} には、より新しい実施日 {EntryDay.Write(last.Record.PerformedOn)} の記録があります。最後に書いた記録が有効なので、この記録がそれに代わります。",
                $"{_definition.Id} has a record of a later day, {EntryDay.Write(last.Record.PerformedOn)}. The last record written is the one that counts, so this one takes its place.");
        }
    }
}
