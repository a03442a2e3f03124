using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Catalog;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Judging;

/// <summary>Judges one assembled item by one rule. The same code judges examples, a live run and an old package.</summary>
internal static class RuleJudge
{
    /// <summary>Whether the rule is about the item; null judgement means yes, otherwise why that cannot be said.</summary>
    public static (bool Applies, Judgement? Doubt) Applies(RuleDefinition rule, JToken item, ExpressionWorker worker)
    {
        if (rule.Where is not { } where)
            return (true, null);
        var (truth, doubt) = Truth(where, item, worker);
        return (truth == true, doubt);
    }

    /// <summary>The verdict over an item that the rule is about.</summary>
    public static Judgement Judge(RuleDefinition rule, JToken item, ExpressionWorker worker)
    {
        if (rule.Unknown is { } unknown)
        {
            var (isUnknown, doubt) = Truth(unknown, item, worker);
            if (doubt is not null || isUnknown == true)
                return doubt ?? Judgement.NotEvaluated(IsoReason.NoData);
        }

        var (expected, open) = Truth(rule.Expect, item, worker);
        if (open is not null || expected == true)
            return open ?? Judgement.Pass;
        if (rule.Outdated is not { } outdated)
            return Judgement.Fail;

        var (stronger, unclear) = Truth(outdated, item, worker);
        return unclear ?? (stronger == true ? Judgement.DocumentOutdated : Judgement.Fail);
    }

    /// <summary>What to show beside the expectation, as JSON on one line.</summary>
    public static string? Observe(RuleDefinition rule, JToken item, ExpressionWorker worker)
    {
        try
        {
            var shown = rule.Observed is { } observed ? worker.Evaluate(observed, item) : Decisive(rule, item);
            return shown.Type == JTokenType.Null ? null : shown.ToString(Formatting.None);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return null;
        }
    }

    // Without `observed`: the members of the item that the pass condition reads.
    private static JToken Decisive(RuleDefinition rule, JToken item)
    {
        var reads = ExpressionReads.Of(rule.Expect);
        var members = (item as JObject)?.Properties().Where(p => reads.Members.Contains(p.Name)).ToList() ?? [];
        return members.Count > 0 ? new JObject(members) : JValue.CreateNull();
    }

    private static (bool? Value, Judgement? Doubt) Truth(string expression, JToken item, ExpressionWorker worker)
    {
        try
        {
            var value = worker.Evaluate(expression, item);
            return value.Type switch
            {
                JTokenType.Boolean => (value.Value<bool>(), null),
                JTokenType.Null => (null, Judgement.NotEvaluated(IsoReason.NoData)),
                _ => (null, Judgement.NotEvaluated(IsoReason.Error, $"{expression} gave {value.Type}, not true or false")),
            };
        }
        catch (MissingParameterException e)
        {
            return (null, Judgement.NotEvaluated(IsoReason.MissingParameter, e.Name));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The library throws bare exceptions for a type that does not fit; whatever it is, nothing was judged.
            return (null, Judgement.NotEvaluated(IsoReason.Error, e.Message));
        }
    }
}
