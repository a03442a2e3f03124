using System.Reflection;
using DevLab.JmesPath.Expressions;
using DevLab.JmesPath.Interop;

namespace ISO27017.Ops.Engine.Catalog.Validation.Expressions;

/// <summary>Looks into a compiled expression. The library shows its nodes but not the two sides of an operator.</summary>
internal static class ExpressionTree
{
    private static readonly FieldInfo Left = Field(typeof(JmesPathCompoundExpression), "left_");
    private static readonly FieldInfo Right = Field(typeof(JmesPathCompoundExpression), "right_");

    /// <summary>Every node, outer before inner.</summary>
    public static IReadOnlyList<JmesPathExpression> Nodes(JmesPathExpression expression)
    {
        var collector = new Collector();
        expression.Accept(collector);
        return collector.Nodes;
    }

    /// <summary>The two sides of an operator, parentheses taken off.</summary>
    public static (JmesPathExpression Left, JmesPathExpression Right) Sides(JmesPathCompoundExpression node) =>
        (Bare(Left.GetValue(node)), Bare(Right.GetValue(node)));

    private static JmesPathExpression Bare(object? node) =>
        node is JmesParenExpression paren ? Bare(paren.Expression) : (JmesPathExpression)node!;

    private static FieldInfo Field(Type type, string name) =>
        type.GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)
        ?? throw new InvalidOperationException($"{type.Name} of JmesPath.Net has no {name} any more");

    private sealed class Collector : IVisitor
    {
        public List<JmesPathExpression> Nodes { get; } = [];

        public void Visit(JmesPathExpression expression) => Nodes.Add(expression);
    }
}
