using ISO27017.Ops.Engine.Catalog.Embedded;
using ISO27017.Ops.Engine.Catalog.Parameters;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Parameters;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Workspace.Parameters;

public sealed class OrganisationParametersTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("iso27017-parameters-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private JObject Of(string yaml)
    {
        File.WriteAllText(Path.Combine(_folder, WorkspaceFile.Name), yaml);
        return OrganisationParameters.Of(WorkspaceFinder.Find(_folder, null)!.File, EmbeddedCatalog.Catalog.Parameters);
    }

    [Fact]
    public void Accounts_contacts_and_tenants_fill_parameters()
    {
        var values = Of("""
            organisation: A
            accounts: [{ id: 111122223333 }]
            contacts: { security: s@a.example, alarmEndpoints: [x@a.example] }
            tenants:
              - { tenant: hoshi, accountId: 111122223333, contractStart: 2025-01-01, allowedCidrs: [203.0.113.0/24] }
              - { tenant: tsuki, accountId: 444455556666, contractEnd: 2026-03-31 }
            """);
        Assert.Equal("""["111122223333"]""", Text(values["Accounts.Declared"]));
        Assert.Equal("s@a.example", (string?)values["Contacts.Security"]);
        Assert.Equal("""["x@a.example"]""", Text(values["Contacts.AlarmEndpoints"]));
        Assert.False(values.ContainsKey("Contacts.Operations"));
        Assert.Equal("""[{"tenant":"hoshi","accountId":"111122223333","allowedCidrs":["203.0.113.0/24"]}]""", Text(values["Tenants"]));
        Assert.Equal(["hoshi", "tsuki"], values["TenantMap"]!.Select(t => (string?)t["tenant"]));
        Assert.Equal("2026-03-31", (string?)values["TenantMap"]![1]!["contractEnd"]);
        Assert.Empty(ParameterSet.Create(EmbeddedCatalog.Catalog.Parameters, values, new Dictionary<string, object?>()).Missing(["Tenants", "TenantMap"]));
    }

    [Fact]
    public void What_stands_under_parameters_goes_before()
    {
        var values = Of("""
            organisation: A
            accounts: [{ id: 111122223333 }]
            contacts: { security: s@a.example }
            parameters: { Contacts.Security: other@a.example, Accounts.Declared: [] }
            """);
        Assert.Equal("other@a.example", (string?)values["Contacts.Security"]);
        Assert.Equal("[]", Text(values["Accounts.Declared"]));
    }

    [Fact]
    public void A_current_tenant_without_addresses_leaves_them_unknown_for_all() => Assert.False(Of("""
        organisation: A
        tenants:
          - { tenant: hoshi, accountId: 111122223333, allowedCidrs: [203.0.113.0/24] }
          - { tenant: tsuki, accountId: 444455556666 }
        """).ContainsKey("Tenants"));

    [Fact]
    public void A_wrong_value_is_told_with_its_line()
    {
        var values = Of("organisation: A\nparameters:\n  Backup.Rds.RetentionDays: 99\n  Bakup.Rds.RetentionDays: 1");
        var error = Assert.Throws<IsoOpsException>(() =>
            ParameterSet.Create(EmbeddedCatalog.Catalog.Parameters, values, new Dictionary<string, object?>()));
        Assert.Contains($"{WorkspaceFile.Name}:3:29: Parameter Backup.Rds.RetentionDays", error.Texts.En, StringComparison.Ordinal);
        Assert.Contains($"{WorkspaceFile.Name}:4:3: There is no parameter \"Bakup.Rds.RetentionDays\". Did you mean Backup.Rds.RetentionDays", error.Texts.En, StringComparison.Ordinal);
    }

    private static string Text(JToken? value) => value!.ToString(Newtonsoft.Json.Formatting.None);
}
