using System.Globalization;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Workspace.Declarations;
using ISO27017.Ops.Engine.Yaml;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Workspace.Parameters;

/// <summary>What the accounts, contacts and tenants of <c>iso27017.yaml</c> say as parameters: nobody should have to write them
/// twice. What stands under <c>parameters</c> goes before.</summary>
internal static class OrganisationParameters
{
    /// <summary>The file's parameters with those that other parts of it fill. Each knows its line.</summary>
    public static JObject Of(WorkspaceFile file, IReadOnlyDictionary<string, ParameterDefinition> definitions)
    {
        var all = new JObject();
        foreach (var property in file.Parameters.Properties()) Set(all, property.Name, property.Value, YamlPosition.Of(property));
        foreach (var (name, value, at) in Filled(file, definitions))
        {
            if (definitions.ContainsKey(name) && !all.ContainsKey(name)) Set(all, name, value, at);
        }

        return all;
    }

    private static void Set(JObject all, string name, JToken value, YamlPosition at)
    {
        var copy = value.DeepClone();
        if (copy.Annotation<YamlPosition>() is null) copy.AddAnnotation(YamlPosition.Of(value) is { Line: > 0 } own ? own : at);
        var property = new JProperty(name, copy);
        property.AddAnnotation(at);
        all.Add(property);
    }

    private static IEnumerable<(string Name, JToken Value, YamlPosition At)> Filled(
        WorkspaceFile file, IReadOnlyDictionary<string, ParameterDefinition> definitions)
    {
        var whole = new YamlPosition(file.Path, 0, 0);
        if (file.Accounts.Count > 0)
            yield return ("Accounts.Declared", new JArray(file.Accounts.Select(a => a.Id)), whole);
        if (file.Contacts.Security is { } security) yield return ("Contacts.Security", security, whole);
        if (file.Contacts.Operations is { } operations) yield return ("Contacts.Operations", operations, whole);
        if (file.Contacts.AlarmEndpoints.Count > 0)
            yield return ("Contacts.AlarmEndpoints", new JArray(file.Contacts.AlarmEndpoints), whole);
        if (file.Tenants.Count == 0) yield break;
        var at = new YamlPosition(file.Path, file.Tenants[0].At.Line, 0);
        yield return ("TenantMap", Entries(file.Tenants, "TenantMap", definitions), at);
        // A customer whose contract goes on and whose addresses nobody wrote down: then it is not known, for nobody
        if (file.Tenants.All(t => t.AllowedCidrs is not null || t.ContractEnd is not null))
            yield return ("Tenants", Entries(file.Tenants.Where(t => t.AllowedCidrs is not null), "Tenants", definitions), at);
    }

    // A parameter takes the members that its definition knows
    private static JArray Entries(
        IEnumerable<TenantDeclaration> tenants, string parameter, IReadOnlyDictionary<string, ParameterDefinition> definitions)
    {
        var known = definitions.GetValueOrDefault(parameter)?.Schema.SelectToken("items.properties") as JObject ?? [];
        return new JArray(tenants.Select(t => new JObject(Members(t).Where(m => m.Value is not null && known.ContainsKey(m.Name))
            .Select(m => new JProperty(m.Name, m.Value)))));
    }

    private static IEnumerable<(string Name, JToken? Value)> Members(TenantDeclaration tenant) =>
    [
        ("tenant", tenant.Tenant),
        ("accountId", tenant.AccountId),
        ("contractStart", Day(tenant.ContractStart)),
        ("contractEnd", Day(tenant.ContractEnd)),
        ("allowedCidrs", tenant.AllowedCidrs is { } cidrs ? new JArray(cidrs) : null),
    ];

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
