using DevLab.JmesPath.Expressions;
using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Assessment.Functions;
using ISO27017.Ops.Engine.Assessment.Policies;
using ISO27017.Ops.Engine.Catalog.Validation.Expressions;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>Rules out most pairs of a join whose condition is <c>matches(theirs, ours)</c>, or the other way round, after conditions over
/// the candidate alone: thousands of assets × hundreds of patterns would take minutes to evaluate. What it does not rule out is evaluated.</summary>
internal sealed class GlobSieve
{
    private readonly ExpressionWorker _worker;
    private readonly IReadOnlyList<JmesPathExpression> _conditions;
    private readonly JmesPathExpression _theirs;
    private readonly JmesPathExpression _ours;
    private readonly bool _theirsIsPattern;

    private GlobSieve(
        ExpressionWorker worker, IReadOnlyList<JmesPathExpression> conditions, JmesPathExpression theirs, JmesPathExpression ours, bool theirsIsPattern) =>
        (_worker, _conditions, _theirs, _ours, _theirsIsPattern) = (worker, conditions, theirs, ours, theirsIsPattern);

    /// <summary>The sieve of a condition; null if it has another form.</summary>
    public static GlobSieve? Of(ExpressionWorker worker, string? where)
    {
        if (where is null || !where.Contains(MatchesFunction.FunctionName, StringComparison.Ordinal))
            return null;
        var conditions = new List<JmesPathExpression>();
        // The first node is the library's wrapping of the whole.
        foreach (var part in Parts(ExpressionTree.Nodes(worker.Compile(where))[1]))
        {
            var reads = Reads(part);
            if (reads == Side.Theirs)
            {
                conditions.Add(part);
                continue;
            }

            if (part is not JmesPathFunctionExpression { Name: MatchesFunction.FunctionName, Arguments: [var text, var pattern] })
                return null;
            return (Reads(text), Reads(pattern)) switch
            {
                (Side.Theirs, Side.Ours) => new GlobSieve(worker, conditions, text, pattern, theirsIsPattern: false),
                (Side.Ours, Side.Theirs) => new GlobSieve(worker, conditions, pattern, text, theirsIsPattern: true),
                _ => null,
            };
        }

        return null;
    }

    /// <summary>What is to be known of a candidate, once for all owners.</summary>
    public Mark MarkOf(Item candidate)
    {
        if (candidate.Gaps.Count > 0)
            return default;
        foreach (var condition in _conditions)
        {
            switch (Try(condition, candidate.Value, null))
            {
                case JValue { Value: false }: return new Mark(Never: true, null);
                case JValue { Value: true }: continue;
                default: return default;
            }
        }

        return new Mark(Never: false, Try(_theirs, candidate.Value, null) is JValue { Value: string text } ? text : null);
    }

    /// <summary>The owner's text or pattern; null where it has none.</summary>
    public string? TextOf(Item owner) => Try(_ours, owner.Value, owner.Value) is JValue { Value: string text } ? text : null;

    /// <summary>True if the condition is false for certain.</summary>
    public bool RulesOut(in Mark candidate, string? owner) => candidate.Never
        || (candidate.Text is { } theirs && owner is not null && !(_theirsIsPattern ? Wildcard.Fits(theirs, owner) : Wildcard.Fits(owner, theirs)));

    private static IEnumerable<JmesPathExpression> Parts(JmesPathExpression expression)
    {
        if (expression is JmesParenExpression { Expression: { } inner })
            return Parts(inner);
        if (expression is not JmesPathAndExpression and)
            return [expression];
        var (left, right) = ExpressionTree.Sides(and);
        return Parts(left).Concat(Parts(right));
    }

    // Only plain reading of members: what binds variables or reaches for the root depends on what stands around it.
    private static Side Reads(JmesPathExpression expression)
    {
        var nodes = ExpressionTree.Nodes(expression);
        if (!nodes.All(n => n is JmesPathIdentifier or JmesPathSubExpression or JmesPathRawString or JmesPathEqualOperator
            or JmesPathFunctionExpression { Name: MatchesFunction.FunctionName or OwnerFunction.FunctionName }))
            return Side.Unclear;
        if (!nodes.Any(n => n is JmesPathFunctionExpression { Name: OwnerFunction.FunctionName }))
            return Side.Theirs;
        return expression is JmesPathSubExpression sub && IsOwner(sub) ? Side.Ours : Side.Unclear;
    }

    private static bool IsOwner(JmesPathSubExpression member) => ExpressionTree.Sides(member) is var (of, name) && name is JmesPathIdentifier
        && (of is JmesPathFunctionExpression { Name: OwnerFunction.FunctionName } || (of is JmesPathSubExpression inner && IsOwner(inner)));

    private JToken? Try(JmesPathExpression part, JToken item, JToken? owner)
    {
        try
        {
            return _worker.Evaluate(part, item, owner);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // As it stands in the whole condition it is evaluated for every pair, and says there what is wrong.
            return null;
        }
    }

    /// <summary>What is known of a candidate.</summary>
    /// <param name="Never">Belongs to no owner.</param>
    /// <param name="Text">Its text or pattern; null where the condition must be evaluated.</param>
    internal readonly record struct Mark(bool Never, string? Text);

    private enum Side
    {
        Unclear,
        Theirs,
        Ours,
    }
}
