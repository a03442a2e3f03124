using ISO27017.Ops.Engine.Attestations;
using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Workspace.Entries;
using ISO27017.Ops.Engine.Workspace.Facts;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Reports.Content;

/// <summary>What a person must attest, the last word on it, and until when that holds.</summary>
/// <param name="Result">Its state.</param>
/// <param name="PerformedBy">Who did it; null if nobody has.</param>
/// <param name="ApprovedBy">Who approved it.</param>
/// <param name="PerformedOn">When.</param>
/// <param name="ValidUntil">The last day on which it holds, if nothing ends it earlier.</param>
/// <param name="Artefacts">The attested files.</param>
internal sealed record AttestationTerm(
    IsoResult Result, string? PerformedBy, string? ApprovedBy, DateOnly? PerformedOn, DateOnly? ValidUntil, IReadOnlyList<string> Artefacts)
{
    /// <summary>True if a person has to do something now.</summary>
    public bool IsDue => Result.Status is IsoStatus.AttestationRequired or IsoStatus.AttestationExpired;

    /// <summary>All that the run judged: what is due first, then by the day on which it ends.</summary>
    public static IReadOnlyList<AttestationTerm> Of(ReportModel model)
    {
        var records = Records(model.Fact(WorkspaceFacts.Attestations));
        return
        [
            .. model.Results.Where(r => r.Kind == IsoKind.ATT && r.Status != IsoStatus.NotApplicable)
                .Select(r => Term(r, records.GetValueOrDefault(r.CheckId)))
                .OrderBy(t => !t.IsDue).ThenBy(t => t.ValidUntil ?? DateOnly.MinValue).ThenBy(t => t.Result.CheckId, StringComparer.Ordinal),
        ];
    }

    private static Dictionary<string, JObject> Records(JObject? facts) => (facts?["Attestations"] as JArray ?? []).OfType<JObject>()
        .Where(r => (string?)r["Id"] is not null)
        .GroupBy(r => (string)r["Id"]!, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(g => g.Key, g => g.Last(), StringComparer.OrdinalIgnoreCase);

    private static AttestationTerm Term(IsoResult result, JObject? record) => record is null
        ? new(result, null, null, null, null, [])
        : new(
            result, (string?)record[nameof(PerformedBy)], (string?)record[nameof(ApprovedBy)], Day((string?)record[nameof(PerformedOn)]), Until(result, record),
            [.. (record[nameof(Artefacts)] as JArray ?? []).OfType<JObject>().Select(a => (string?)a["Path"]).OfType<string>()]);

    // Never later than the catalogue allows.
    private static DateOnly? Until(IsoResult result, JObject record)
    {
        var said = Day((string?)record[nameof(ValidUntil)]);
        var definition = EmbeddedCatalog.Catalog.Attestations.FirstOrDefault(a => a.Id == result.CheckId);
        return definition is not null && said is not null && Day((string?)record[nameof(PerformedOn)]) is not null
            ? AttestationJudge.Until(definition, record)
            : said;
    }

    private static DateOnly? Day(string? text)
    {
        try
        {
            return text is null ? null : EntryDay.Parse(text);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
