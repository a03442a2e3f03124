using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Assessment.Judging;

/// <summary>Judges a collected item: what could not be seen of it comes before what its members say.</summary>
internal sealed class ItemJudge(RuleDefinition rule, ScopeFilter scope)
{
    private readonly ExpressionReads _decides = ExpressionReads.Of([rule.Unknown, rule.Expect, rule.Outdated]);

    /// <summary>The verdict; null where the rule is not about the item.</summary>
    /// <param name="worker">Evaluates.</param>
    /// <param name="item">The item, joined.</param>
    /// <param name="cutOff">True if the item's list was cut off: then nothing of it may pass.</param>
    public Judgement? Judge(ExpressionWorker worker, Item item, bool cutOff)
    {
        if (rule.Where is { } where && Evaluations.GapFor(where, item) is { } hidden)
            return Doubt(hidden);
        var (applies, doubt) = RuleJudge.Applies(rule, item.Value, worker);
        if (doubt is not null)
            return doubt;
        if (!applies)
            return null;
        if (scope.Excludes(item) is { } reason)
            return new Judgement(IsoStatus.NotApplicable, IsoReason.OutOfScope, reason);
        if (Evaluations.GapFor(_decides, item) is { } gap)
            return Doubt(gap);
        var judgement = RuleJudge.Judge(rule, item.Value, worker);
        return cutOff && judgement.Status == IsoStatus.Pass ? Judgement.NotEvaluated(IsoReason.Truncated) : judgement;
    }

    private static Judgement Doubt(Gap gap) => Judgement.NotEvaluated(gap.Reason, gap.Detail);
}
