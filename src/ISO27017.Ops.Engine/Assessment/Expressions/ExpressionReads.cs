using System.Collections.Concurrent;
using System.Collections.Frozen;
using DevLab.JmesPath.Expressions;
using DevLab.JmesPath.Interop;
using ISO27017.Ops.Engine.Assessment.Functions;

namespace ISO27017.Ops.Engine.Assessment.Expressions;

/// <summary>What an expression reads: every member name in it at any depth, and every parameter.</summary>
/// <param name="Members">Member names; a superset of what can decide.</param>
/// <param name="Parameters">Parameter names.</param>
/// <param name="Whole">True if it hands its whole item to a function, so that every member counts.</param>
internal sealed record ExpressionReads(FrozenSet<string> Members, FrozenSet<string> Parameters, bool Whole)
{
    private static readonly ConcurrentDictionary<string, ExpressionReads> _known = new(StringComparer.Ordinal);
    private static readonly ExpressionPool _parsers = new(_ => null, DateTimeOffset.UnixEpoch);

    /// <summary>Nothing.</summary>
    public static ExpressionReads None { get; } = new(FrozenSet<string>.Empty, FrozenSet<string>.Empty, false);

    /// <summary>What <paramref name="expression"/> reads.</summary>
    public static ExpressionReads Of(string? expression) =>
        string.IsNullOrEmpty(expression) ? None : _known.GetOrAdd(expression, Read);

    /// <summary>What several read together.</summary>
    public static ExpressionReads Of(IEnumerable<string?> expressions)
    {
        var all = expressions.Select(Of).ToList();
        return new(
            all.SelectMany(r => r.Members).ToFrozenSet(StringComparer.Ordinal),
            all.SelectMany(r => r.Parameters).ToFrozenSet(StringComparer.Ordinal),
            all.Exists(r => r.Whole));
    }

    /// <summary>Whether a change of the member could change the value.</summary>
    public bool Touches(string member) => Whole || Members.Contains(member);

    private static ExpressionReads Read(string expression)
    {
        var visitor = new Visitor();
        _parsers.Use(w =>
        {
            w.Compile(expression).Accept(visitor);
            return 0;
        });
        return new(
            visitor.Members.ToFrozenSet(StringComparer.Ordinal),
            visitor.Parameters.ToFrozenSet(StringComparer.Ordinal),
            visitor.Whole);
    }

    private sealed class Visitor : IVisitor
    {
        public List<string> Members { get; } = [];

        public List<string> Parameters { get; } = [];

        public bool Whole { get; private set; }

        public void Visit(JmesPathExpression expression)
        {
            switch (expression)
            {
                case JmesPathIdentifier identifier:
                    Members.Add(identifier.Name);
                    break;
                case JmesPathFunctionExpression { Name: ParamFunction.FunctionName, Arguments: [JmesPathRawString name] }:
                    Parameters.Add(name.Value);
                    break;
                case JmesPathFunctionExpression function:
                    // `@` inside a filter is an element, not the item: only a function made for whole items reads them so.
                    Whole |= function.Arguments.Any(a => a is JmesPathRootNodeExpression
                        || (a is JmesPathCurrentNodeExpression && function.Name == IngressCidrsFunction.FunctionName));
                    // Named so even where the item is wrapped, as in {Groups: [@]}: what is not read is not asked for.
                    if (function.Name == IngressCidrsFunction.FunctionName)
                        Members.AddRange(IngressCidrsFunction.Reads);
                    if (function.Name == MentionsFunction.FunctionName)
                        Members.AddRange(MentionsFunction.Reads);
                    if (function.Name == TenantsFunction.FunctionName)
                        Parameters.AddRange(TenantsFunction.Reads);
                    break;
                default:
                    break;
            }
        }
    }
}
