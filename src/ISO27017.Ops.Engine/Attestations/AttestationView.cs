using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Workspace.Entries;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Attestations;

/// <summary>Attestations as users see them.</summary>
internal static class AttestationView
{
    /// <summary>The last word, or that there is none.</summary>
    public static IsoAttestation Now(AttestationDefinition definition, JObject facts, DateTimeOffset asOf)
    {
        var judgement = AttestationJudge.Judge(definition, facts, asOf);
        return AttestationJudge.Records(definition, facts) is [.., var record]
            ? Of(definition, record, judgement, asOf, current: true)
            : Of(definition, null, judgement, asOf, current: true);
    }

    /// <summary>Every record, the oldest first.</summary>
    public static IEnumerable<IsoAttestation> History(AttestationDefinition definition, JObject facts, DateTimeOffset asOf)
    {
        var records = AttestationJudge.Records(definition, facts);
        for (var i = 0; i < records.Count - 1; i++)
        {
            // A word that a later one has replaced is worth nothing any more, whatever its files are now.
            yield return Of(definition, records[i], new Judgement(IsoStatus.AttestationExpired, IsoReason.Replaced), asOf, current: false);
        }

        if (records.Count > 0)
        {
            yield return Now(definition, facts, asOf);
        }
    }

    private static IsoAttestation Of(AttestationDefinition definition, JObject? record, Judgement judgement, DateTimeOffset asOf, bool current)
    {
        var until = record is null ? (DateOnly?)null : AttestationJudge.Until(definition, record);
        return new IsoAttestation
        {
            Id = definition.Id,
            ControlId = definition.ControlId,
            Role = definition.Role,
            Texts = definition.Title,
            ValidDays = definition.ValidDays,
            EventTexts = definition.Event,
            State = State(judgement.Status),
            Status = judgement.Status,
            Reason = judgement.Reason,
            Messages = ResultTexts.Of(judgement.Status, judgement.Reason, judgement.Detail),
            PerformedBy = (string?)record?["PerformedBy"],
            ApprovedBy = (string?)record?["ApprovedBy"],
            PerformedOn = record is null ? null : EntryDay.Midnight(EntryDay.Parse((string)record["PerformedOn"]!)),
            ValidUntil = until is { } day ? EntryDay.Midnight(day) : null,
            DaysLeft = until?.DayNumber - EntryDay.Of(asOf).DayNumber,
            ForEvent = (string?)record?["Event"],
            Statement = (string?)record?["Statement"],
            Url = (string?)record?["Url"],
            Artefacts = [.. (record?["Artefacts"] ?? new JArray()).Select(a => new IsoArtefact
            {
                Path = (string)a["Path"]!,
                Sha256 = (string)a["Sha256"]!,
                Size = (long)a["Size"]!,
            })],
            MeasureDigest = (string?)record?["MeasureDigest"],
            Seq = (int?)record?["Seq"],
            Hash = (string?)record?["Hash"],
            CreatedAt = record is null ? null : Timestamps.Read((string)record["CreatedAt"]!),
            Current = current,
        };
    }

    private static IsoAttestationState State(IsoStatus status) => status switch
    {
        IsoStatus.Attested => IsoAttestationState.Attested,
        IsoStatus.AttestationExpired => IsoAttestationState.Expired,
        IsoStatus.NotApplicable => IsoAttestationState.Optional,
        _ => IsoAttestationState.Required,
    };
}
