using ISO27017.Ops.Engine.Assessment.Policies;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary><c>matches(s, glob)</c>: the whole text fits; <c>*</c> stands for any run of characters, <c>?</c> for one. Case counts.</summary>
internal sealed class MatchesFunction() : CatalogFunction(FunctionName, 2)
{
    /// <summary>The name in an expression.</summary>
    public const string FunctionName = "matches";

    /// <inheritdoc/>
    protected override JToken Run(JToken[] args) => new JValue(Wildcard.Fits(Text(args[1]), Text(args[0])));
}
