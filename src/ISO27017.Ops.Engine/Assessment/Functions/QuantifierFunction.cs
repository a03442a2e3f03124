using DevLab.JmesPath.Functions;
using DevLab.JmesPath.Utils;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary>
/// <c>some(list, &amp;e)</c> and <c>every(list, &amp;e)</c>, three-valued: an element for which <c>e</c> is null leaves the answer
/// open unless another element decides it. Of an empty list <c>some</c> is false and <c>every</c> true; of null both are null.
/// </summary>
internal sealed class QuantifierFunction(string name, bool decisive) : JmesPathFunction(name, 2)
{
    /// <inheritdoc/>
    public override void Validate(params JmesPathFunctionArgument[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args[0].IsExpressionType || !args[1].IsExpressionType)
            throw new FormatException($"{Name}() wants a list and an expression: {Name}(list, &expression)");
    }

    /// <inheritdoc/>
    public override JToken Execute(params JmesPathFunctionArgument[] args)
    {
        ArgumentNullException.ThrowIfNull(args);
        if (args[0].Token.Type == JTokenType.Null)
            return JTokens.Null;
        if (args[0].Token is not JArray list)
            throw new FormatException($"{Name}() wants a list, not {args[0].Token.Type}");

        var open = false;
        foreach (var element in list)
        {
            var value = args[1].Expression.Transform(element).AsJToken();
            switch (value.Type)
            {
                case JTokenType.Boolean when value.Value<bool>() == decisive:
                    return Truth(decisive);
                case JTokenType.Boolean:
                    break;
                case JTokenType.Null:
                    open = true;
                    break;
                default:
                    throw new FormatException($"the expression of {Name}() must be true or false, not {value.Type}");
            }
        }

        return open ? JTokens.Null : Truth(!decisive);
    }

    private static JToken Truth(bool value) => value ? JTokens.True : JTokens.False;
}
