using ISO27017.Ops.Engine.Assessment.Expressions;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Functions;

/// <summary>
/// <c>tenants(accountIds)</c>: the distinct tenants of these accounts by the parameter <c>TenantMap</c>. An account of
/// <c>Network.SharedAccounts</c> belongs to no tenant.
/// </summary>
internal sealed class TenantsFunction(EvaluationScope scope) : CatalogFunction(FunctionName, 1)
{
    /// <summary>The name in an expression.</summary>
    public const string FunctionName = "tenants";

    /// <summary>The parameters that it reads.</summary>
    public static IReadOnlyList<string> Reads { get; } = ["TenantMap", "Network.SharedAccounts"];

    /// <inheritdoc/>
    protected override JToken Run(JToken[] args)
    {
        var map = (JArray)Parameter("TenantMap");
        var shared = Texts(Parameter("Network.SharedAccounts"));
        var asked = Texts(args[0]).Except(shared, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        return new JArray(map.OfType<JObject>()
            .Where(row => asked.Contains(row.Value<string>("accountId") ?? ""))
            .Select(row => row.Value<string>("tenant"))
            .Distinct(StringComparer.Ordinal));
    }

    private JToken Parameter(string name) => scope.Parameter(name) ?? throw new MissingParameterException(name);
}
