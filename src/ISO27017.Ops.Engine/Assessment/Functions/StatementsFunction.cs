using ISO27017.Ops.Engine.Assessment.Policies;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary>
/// <c>statements(doc)</c>: an IAM policy as <c>[{ Effect, Actions, NotActions, Resources, NotResources, Principals[{Type,Id}],
/// NotPrincipals, Conditions[{Operator,Key,Values}] }]</c>, always lists, condition keys in lower case.
/// </summary>
internal sealed class StatementsFunction() : CatalogFunction("statements", 1)
{
    private static readonly JsonSerializer _plain = JsonSerializer.Create();

    /// <inheritdoc/>
    protected override JToken Run(JToken[] args) => JArray.FromObject(PolicyReader.Read(args[0]), _plain);
}
