using DevLab.JmesPath.Functions;
using DevLab.JmesPath.Utils;
using ISO27017.Ops.Engine.Assessment.Expressions;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary>What <c>$item</c> in the <c>where</c> of a join stands for.</summary>
internal sealed class OwnerFunction(EvaluationScope scope) : JmesPathFunction(FunctionName, 0)
{
    /// <summary>The name that replaces <c>$item</c>.</summary>
    public const string FunctionName = "owner__";

    /// <inheritdoc/>
    public override JToken Execute(params JmesPathFunctionArgument[] args) => scope.Owner ?? JTokens.Null;
}
