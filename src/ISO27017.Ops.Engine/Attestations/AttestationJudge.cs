using System.Globalization;
using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Workspace.Entries;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Attestations;

/// <summary>What a person's word is worth at a moment, from the facts alone: a package judges it again without the workspace.</summary>
internal static class AttestationJudge
{
    /// <summary>Judges the last word on an attestation.</summary>
    /// <param name="definition">What must be attested.</param>
    /// <param name="facts">The document of <c>workspace:ListAttestations</c>; null without a workspace.</param>
    /// <param name="asOf">The moment.</param>
    /// <returns>Attested, AttestationRequired or AttestationExpired with the reason; NotApplicable(NoAttestation) for what is optional and
    /// was not given; NotEvaluated(Error) for facts that are none.</returns>
    public static Judgement Judge(AttestationDefinition definition, JObject? facts, DateTimeOffset asOf)
    {
        try
        {
            var all = Records(definition, facts);
            return Lost(all, facts) ?? (all.Count == 0
                ? new Judgement(definition.Optional ? IsoStatus.NotApplicable : IsoStatus.AttestationRequired, IsoReason.NoAttestation)
                : Judge(definition, facts!, all[^1], EntryDay.Of(asOf)));
        }
        catch (Exception e) when (e is FormatException or InvalidCastException or ArgumentException or NullReferenceException or JsonException or OverflowException)
        {
            return Judgement.NotEvaluated(IsoReason.Error, "workspace:ListAttestations");
        }
    }

    /// <summary>The records of one attestation, in the order in which they were written.</summary>
    public static IReadOnlyList<JObject> Records(AttestationDefinition definition, JObject? facts) =>
        [.. (facts?["Attestations"] ?? new JArray()).OfType<JObject>()
            .Where(r => string.Equals((string?)r["Id"], definition.Id, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Judges one record, as if it were the last word.</summary>
    public static Judgement Judge(AttestationDefinition definition, JObject facts, JObject record, DateOnly today)
    {
        if (!(bool)record["Intact"]!)
        {
            return Required(IsoReason.ChainBroken, Place((int)facts["BrokenAt"]!));
        }

        if (PersonName.Same(Text(record, "PerformedBy"), Text(record, "ApprovedBy")))
        {
            return Required(IsoReason.SamePerson, Text(record, "PerformedBy"));
        }

        var performed = EntryDay.Parse(Text(record, "PerformedOn"));
        return Files(record) ?? Measure(facts, record) ?? Event(definition, facts, record, performed, today)
            ?? Term(definition, record, performed, today);
    }

    /// <summary>The last day on which a record holds: never later than today's catalogue allows.</summary>
    public static DateOnly Until(AttestationDefinition definition, JObject record)
    {
        var (said, most) = (EntryDay.Parse(Text(record, "ValidUntil")), EntryDay.Parse(Text(record, "PerformedOn")).AddDays(definition.ValidDays));
        return said < most ? said : most;
    }

    // Whose record stood in the part that cannot be trusted cannot be told.
    private static Judgement? Lost(IReadOnlyList<JObject> records, JObject? facts) =>
        records.Count == 0 && (bool?)facts?["ChainIntact"] == false
            ? Required(IsoReason.ChainBroken, Place((int)facts["BrokenAt"]!))
            : null;

    private static Judgement? Files(JObject record)
    {
        var artefacts = (JArray)record["Artefacts"]!;
        if (artefacts.Count == 0)
        {
            return Required(IsoReason.ArtefactMissing, null);
        }

        foreach (var artefact in artefacts.Cast<JObject>().Where(a => (string?)a["Sha256Now"] is null))
        {
            return Required(IsoReason.ArtefactMissing, Join(Text(artefact, "Path"), (string?)artefact["Problem"]));
        }

        return artefacts.Cast<JObject>().FirstOrDefault(a => Text(a, "Sha256Now") != Text(a, "Sha256")) is { } changed
            ? Expired(IsoReason.ArtefactChanged, Text(changed, "Path"))
            : null;
    }

    private static Judgement? Measure(JObject facts, JObject record) =>
        (string?)record["MeasureDigest"] is { } then && then != (string?)record["MeasureDigestNow"]
            ? Expired(IsoReason.MeasureChanged, (string?)facts["RegisterProblem"])
            : null;

    private static Judgement? Event(AttestationDefinition definition, JObject facts, JObject record, DateOnly performed, DateOnly today)
    {
        var since = (facts["Events"] ?? new JArray()).Cast<JObject>()
            .Where(e => (string?)e["What"] == definition.EventName)
            .Select(e => (On: EntryDay.Parse(Text(e, "On")), Name: (string?)e["Name"]))
            .Where(e => e.On > performed && e.On <= today && !IsFor((string?)record["Event"], e.Name))
            .OrderBy(e => e.On)
            .ToList();
        return definition.EventName is not null && since.Count > 0
            ? Expired(IsoReason.EventOccurred, Join(EntryDay.Write(since[0].On), since[0].Name))
            : null;
    }

    private static Judgement Term(AttestationDefinition definition, JObject record, DateOnly performed, DateOnly today)
    {
        var until = Until(definition, record);
        if (today > until)
        {
            return Expired(IsoReason.Expired, EntryDay.Write(until));
        }

        // East of Greenwich a day begins before it does in UTC.
        return performed > today.AddDays(1)
            ? Required(IsoReason.NoAttestation, EntryDay.Write(performed))
            : new Judgement(IsoStatus.Attested);
    }

    private static bool IsFor(string? recorded, string? name) =>
        recorded is not null && name is not null && PersonName.SameText(recorded, name);

    private static Judgement Required(IsoReason reason, string? detail) => new(IsoStatus.AttestationRequired, reason, detail);

    private static Judgement Expired(IsoReason reason, string? detail) => new(IsoStatus.AttestationExpired, reason, detail);

    private static string Place(int line) => string.Create(CultureInfo.InvariantCulture, $"{AttestationRecord.FileName}:{line}");

    private static string Join(string first, string? second) => second is null ? first : $"{first} {second}";

    private static string Text(JObject record, string name) => (string?)record[name] ?? throw new FormatException($"no {name}");
}
