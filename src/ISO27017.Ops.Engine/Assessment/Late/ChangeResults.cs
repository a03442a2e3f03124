using System.Globalization;
using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Catalog;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Late;

/// <summary>Makes the results of a check of changes.</summary>
internal sealed class ChangeResults(IsoRun run, CheckDefinition check, string[] documents)
{
    // Who changed more than this without a ticket knows where to look.
    private const int Most = 1000;

    /// <summary>The result over the whole.</summary>
    public IsoResult Of(Judgement judgement) => Make(judgement, null, null);

    /// <summary>A result a change, and one for what could not be compared; one Pass where nothing changed.</summary>
    public IEnumerable<IsoResult> Of(FactChanges changes, TicketPattern pattern, Func<IsoDifference, string?> ticket, bool partialBaseline)
    {
        var judged = changes.Changed
            .Select(d => (Difference: d, Ticket: ticket(d)))
            .Select(d => (d.Difference, d.Ticket, Explained: pattern.Fits(d.Ticket)))
            .OrderBy(d => d.Explained)
            .ThenBy(d => d.Difference.CheckId, StringComparer.Ordinal).ThenBy(d => d.Difference.Rule, StringComparer.Ordinal)
            .ThenBy(d => d.Difference.AccountId, StringComparer.Ordinal).ThenBy(d => d.Difference.Region, StringComparer.Ordinal)
            .ThenBy(d => d.Difference.ResourceId, StringComparer.Ordinal)
            .ToList();
        foreach (var (difference, number, explained) in judged.Take(Most))
            yield return Make(explained ? Judgement.Pass : Judgement.Fail, difference, number);
        if (judged.Skip(Most).Any())
        {
            var more = judged.Skip(Most).ToList();
            yield return Of((more.Exists(d => !d.Explained) ? Judgement.Fail : Judgement.Pass) with { Detail = string.Create(CultureInfo.InvariantCulture, $"+{more.Count}") });
        }

        if (changes.Partial || partialBaseline)
            yield return Of(Judgement.NotEvaluated(IsoReason.NoData, "partial run"));
        else if (changes.Unseen > 0)
            yield return Of(Judgement.NotEvaluated(IsoReason.NoData, string.Create(CultureInfo.InvariantCulture, $"not comparable: {changes.Unseen}")));
        else if (judged.Count == 0)
            yield return Of(Judgement.Pass);
    }

    private IsoResult Make(Judgement judgement, IsoDifference? difference, string? ticket) => new()
    {
        ControlId = check.ControlId,
        Role = check.Role,
        CheckId = check.Id,
        Rule = difference is null ? null : difference.Rule is { } rule ? $"{difference.CheckId} {rule}" : difference.CheckId,
        Kind = check.Kind,
        Status = judgement.Status,
        OriginalStatus = judgement.Status,
        Reason = judgement.Reason,
        AccountId = difference?.AccountId,
        Region = difference?.Region,
        ResourceId = difference?.ResourceId,
        Expected = difference is null ? null : difference.Before ?? "-",
        Observed = difference is null ? null : new JObject { ["now"] = difference.After, ["ticket"] = ticket }.ToString(Formatting.None),
        Texts = check.Title,
        Messages = ResultTexts.Of(judgement.Status, judgement.Reason, judgement.Detail),
        CollectedAt = run.AsOf,
        Documents = documents,
        Run = run,
    };
}
