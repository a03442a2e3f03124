using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Assessment.Judging;

/// <summary>Collects and judges one rule, and gives its results as they come.</summary>
internal sealed class RuleRunner(Collector collector, RuleDefinition rule, ResultFactory results, ScopeFilter scope)
{
    private readonly ItemJudge _judge = new(rule, scope);
    private readonly QueryScope _scope =
        collector.Frame.Catalog.Queries.GetValueOrDefault(rule.Query)?.Scope ?? BuiltInQueries.ScopeOf(rule.Query);

    /// <summary>True if each account can be judged by itself, so that its items can be forgotten when it is done.</summary>
    public bool AccountByAccount => _scope != QueryScope.Organization && Per != QueryScope.Organization;

    private QueryScope Per => rule.Per ?? _scope;

    /// <summary>The accounts that the rule is about, and what prevents saying it.</summary>
    public (IReadOnlyList<IsoAccount> Accounts, Gap? Gap) Accounts()
    {
        var query = collector.Frame.Catalog.Queries.GetValueOrDefault(rule.Query);
        var (asked, gap) = collector.Reach.Accounts(query?.Accounts, null);
        var (meant, doubt) = collector.Reach.Accounts(rule.Accounts, [.. asked.Select(a => a.Id)]);
        return (meant, gap ?? doubt);
    }

    /// <summary>The result that says that the rule is about no account, or that this could not be found out.</summary>
    public IsoResult Nowhere(Gap? gap) => results.Of(
        null, null, Judgement.NotEvaluated(gap?.Reason ?? IsoReason.NoData, gap?.Detail ?? $"no account: {rule.Accounts}"), new ItemSet());

    /// <summary>The result that says that something broke while the rule was judged.</summary>
    public IsoResult Broken(IReadOnlyCollection<string> accounts, Exception e) => results.Of(
        accounts.Count == 1 ? accounts.First() : null, null, Judgement.NotEvaluated(IsoReason.Error, e is IsoOpsException ? e.Message : $"{e.GetType().Name}: {e.Message}"), new ItemSet());

    /// <summary>Judges the rule in <paramref name="accounts"/>; for an organisation's rule they narrow only regional and account queries.</summary>
    public async Task RunAsync(
        IReadOnlyCollection<string> accounts, Func<IsoResult, CancellationToken, ValueTask> emit, CancellationToken cancel)
    {
        var list = await collector.Reach.CellsAsync(rule.Query, accounts, cancel).ConfigureAwait(false);
        var groups = list.Cells.GroupBy(KeyOf).Select(cells => (Group: new Group(cells.Key.Account, cells.Key.Region), Cells: cells.ToList())).ToList();
        if (list.Gap is { } gap)
        {
            // A group that may have further cells is not complete; otherwise what is missing is said beside the groups.
            var open = groups.FindAll(g => g.Group.Region is null);
            open.ForEach(g => g.Group.Seen.Gaps.Add(gap));
            if (open.Count == 0)
                await emit(results.Of(accounts.Count == 1 ? accounts.First() : null, null, Judgement.NotEvaluated(gap.Reason, gap.Detail), new ItemSet()), cancel).ConfigureAwait(false);
        }

        await Task.WhenAll(groups.Select(async g =>
        {
            var (group, cells) = g;
            foreach (var (document, at) in list.Documents)
                group.Seen.Rest(document, at);
            // Joined in the order of the cells, not of the answers: the same answers give the same words.
            foreach (var part in await Task.WhenAll(cells.Select(c => JudgeAsync(c, emit, cancel))).ConfigureAwait(false))
                group.Join(part);
            foreach (var result in group.Conclude(rule, results))
                await emit(result, cancel).ConfigureAwait(false);
        })).ConfigureAwait(false);
    }

    private (string? Account, string? Region) KeyOf(Cell cell) => Per switch
    {
        QueryScope.Regional => (cell.AccountId, cell.Region),
        QueryScope.Global => (cell.AccountId, _scope == QueryScope.Global ? cell.Region : null),
        _ => (null, null),
    };

    // The part of the cell in its group.
    private async Task<Group> JudgeAsync(Cell cell, Func<IsoResult, CancellationToken, ValueTask> emit, CancellationToken cancel)
    {
        var set = await collector.ItemsAsync(rule.Query, cell, cancel).ConfigureAwait(false);
        var items = collector.Frame.Expressions.Use(w => Assemble(w, set));
        await collector.JoinAsync(rule.Joins, items, _scope, cell, cancel).ConfigureAwait(false);
        var cutOff = set.Gaps.Exists(g => g.Reason == IsoReason.Truncated);
        var judged = collector.Frame.Expressions.Use(w => items
            .Select(item => (Item: item, Judgement: _judge.Judge(w, item, cutOff)))
            .Where(j => j.Judgement is not null)
            .Select(j => (j.Item, Judgement: j.Judgement!, Observed: RuleJudge.Observe(rule, j.Item.Value, w)))
            .ToList());

        var part = new Group(cell.AccountId, cell.Region);
        part.Seen.RestLike(set);
        foreach (var (item, judgement, observed) in judged)
            part.Add(judgement, observed, rule.MatchAny ? results.DocumentsOf(item) : [], item.At);
        // A verdict over the whole group rests also on what was left out.
        foreach (var item in rule.MatchAny || judged.Count == 0 ? set.Items.Concat(items) : [])
            part.Searched.Rest(item.DocumentsOf(ExpressionReads.Of(rule.Where)), item.At);

        foreach (var (item, judgement, observed) in rule.MatchAny ? [] : judged)
            await emit(results.Of(item, judgement, observed), cancel).ConfigureAwait(false);
        return part;
    }

    // A rule that adds to items works on copies: the query's own are shared with other rules.
    private List<Item> Assemble(ExpressionWorker worker, ItemSet set)
    {
        if (rule.Each.Count == 0 && rule.Joins.Count == 0 && rule.Id is null)
            return set.Items;
        var items = set.Items.SelectMany(i => Evaluations.Multiply(worker, rule.Each, i.Copy())).ToList();
        if (rule.Id is { } id)
            items.ForEach(i => QueryRunner.Identify(worker, id, i));
        return FilterIsEarly ? items.FindAll(i => MayApply(worker, i)) : items;
    }

    // Joining what the rule is not about would cost time and say nothing.
    private bool FilterIsEarly => rule.Where is not null && !ExpressionReads.Of(rule.Where).Whole
        && !rule.Joins.Any(j => ExpressionReads.Of(rule.Where).Members.Contains(j.Name));

    private bool MayApply(ExpressionWorker worker, Item item)
    {
        if (Evaluations.GapFor(rule.Where!, item) is not null)
            return true;
        var (applies, doubt) = RuleJudge.Applies(rule, item.Value, worker);
        return applies || doubt is not null;
    }
}
