using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Parameters;

namespace ISO27017.Ops.Engine.Assessment.Judging;

/// <summary>Makes the results of one rule.</summary>
internal sealed class ResultFactory(IsoRun run, CheckDefinition check, RuleDefinition rule, ParameterSet parameters)
{
    private readonly ExpressionReads _rests = ExpressionReads.Of([rule.Where, rule.Unknown, rule.Expect, rule.Outdated]);
    private readonly string _expected = ExpectationText.Of(rule.Expect, parameters);

    /// <summary>The result over one item.</summary>
    public IsoResult Of(Item item, Judgement judgement, string? observed) => Make(
        judgement, (string?)item.Value.SelectToken("_account.Id"), (string?)item.Value["_region"], item.Id, observed, DocumentsOf(item), item.At);

    /// <summary>The documents of an item on which the rule's verdict rests: not those of members that other rules read.</summary>
    public IEnumerable<string> DocumentsOf(Item item) => item.DocumentsOf(_rests);

    /// <summary>The result over a cell, or a whole group, of which there is no item to name.</summary>
    public IsoResult Of(string? accountId, string? region, Judgement judgement, ItemSet set, string? observed = null) =>
        Make(judgement, accountId, region, null, observed, set.Documents, set.At);

    private IsoResult Make(
        Judgement judgement, string? accountId, string? region, string? resource, string? observed, IEnumerable<string> documents, DateTimeOffset at) => new()
        {
            ControlId = check.ControlId,
            Role = check.Role,
            CheckId = check.Id,
            Rule = rule.Name,
            Kind = check.Kind,
            Status = judgement.Status,
            OriginalStatus = judgement.Status,
            Reason = judgement.Reason,
            AccountId = accountId,
            Region = region,
            ResourceId = string.IsNullOrEmpty(resource) ? null : resource,
            Expected = _expected,
            Observed = observed,
            Texts = check.Title,
            Messages = Message(judgement),
            CollectedAt = at == DateTimeOffset.MinValue ? run.AsOf : at,
            Documents = [.. documents.Order(StringComparer.Ordinal)],
            Run = run,
        };

    private LocalText Message(Judgement judgement)
    {
        var text = ResultTexts.Of(judgement.Status, judgement.Reason, judgement.Detail);
        var why = judgement is { Reason: IsoReason.MissingParameter, Detail: { } name } ? parameters.WhyMissing(name) : null;
        return why is null ? text : new LocalText(text.Ja + why.Ja, $"{text.En} {why.En}");
    }
}
