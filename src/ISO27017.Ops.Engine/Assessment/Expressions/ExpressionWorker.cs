using System.Text.RegularExpressions;
using DevLab.JmesPath;
using DevLab.JmesPath.Expressions;
using DevLab.JmesPath.Utils;
using ISO27017.Ops.Engine.Assessment.Functions;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Expressions;

/// <summary>
/// Evaluates JMESPath with our functions. Not thread-safe: the library keeps <c>$</c>, <c>let</c> and function state in the
/// compiled expression, and sharing one over threads gives wrong answers in silence. Take one from <see cref="ExpressionPool"/>.
/// </summary>
internal sealed partial class ExpressionWorker
{
    private readonly JmesPath _language = new();
    private readonly Dictionary<string, JmesPathExpression> _compiled = new(StringComparer.Ordinal);

    static ExpressionWorker() =>
        // The library's constants are shared; given a parent they are cloned wherever they are put into a list.
        _ = new JArray(JTokens.Null, JTokens.True, JTokens.False);

    /// <summary>A worker with its own scope.</summary>
    public ExpressionWorker() => FunctionTable.Register(_language.FunctionRepository, Scope);

    /// <summary>What its functions see.</summary>
    public EvaluationScope Scope { get; } = new();

    /// <summary>The value of <paramref name="expression"/> over <paramref name="item"/>; a JSON null where there is none.</summary>
    /// <exception cref="MissingParameterException">It reads a parameter that has no value.</exception>
    /// <exception cref="Exception">It does not compile, or a function does not fit its arguments.</exception>
    public JToken Evaluate(string expression, JToken item) => Compile(expression).Transform(item).AsJToken();

    /// <summary>The same, with <c>$item</c> standing for <paramref name="owner"/>.</summary>
    public JToken Evaluate(string expression, JToken item, JToken owner) => Evaluate(Compile(expression), item, owner);

    /// <summary>The value of a part of a compiled form, with <c>$item</c> standing for <paramref name="owner"/>, if there is one.</summary>
    public JToken Evaluate(JmesPathExpression part, JToken item, JToken? owner)
    {
        Scope.Owner = owner;
        try
        {
            return part.Transform(item).AsJToken();
        }
        finally
        {
            Scope.Owner = null;
        }
    }

    /// <summary>The compiled form, for evaluation here only.</summary>
    public JmesPathExpression Compile(string expression)
    {
        if (_compiled.TryGetValue(expression, out var known))
            return known;
        var compiled = _language.Parse(OwnerToFunction(expression));
        _compiled.Add(expression, compiled);
        return compiled;
    }

    // `$item` is a variable of ours: a let-binding would copy the owner for each candidate.
    private static string OwnerToFunction(string expression) =>
        expression.Contains("$item", StringComparison.Ordinal)
            ? OwnerOutsideQuotes().Replace(expression, m => m.Value == "$item" ? OwnerFunction.FunctionName + "()" : m.Value)
            : expression;

    [GeneratedRegex("""'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`\\]|\\.)*`|\$item\b""")]
    private static partial Regex OwnerOutsideQuotes();
}
