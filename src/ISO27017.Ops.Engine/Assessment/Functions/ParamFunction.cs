using ISO27017.Ops.Engine.Assessment.Expressions;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary><c>param('Name')</c>: the organisation's value. Without one the check is NotEvaluated(MissingParameter), never a guess.</summary>
internal sealed class ParamFunction(EvaluationScope scope) : CatalogFunction(FunctionName, 1)
{
    /// <summary>The name in an expression.</summary>
    public const string FunctionName = "param";

    /// <inheritdoc/>
    protected override JToken Run(JToken[] args) => scope.Parameter(Text(args[0])) ?? throw new MissingParameterException(Text(args[0]));
}
