namespace ISO27017.Ops.Engine.Workspace.Examination;

/// <summary>Customers whose account is not declared, or of whom it is not known from where they come.</summary>
internal static class TenantIssues
{
    public static void Find(Examined examined, Issues issues)
    {
        var file = examined.File;
        var accounts = file.Accounts.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var tenant in file.Tenants.Where(t => t.ContractEnd is null || t.ContractEnd >= examined.Today))
        {
            if (tenant.AllowedCidrs is null && tenant.ContractEnd is null && !file.Parameters.ContainsKey("Tenants"))
            {
                issues.Add(file.Path, tenant.At.Line, IsoSeverity.Warning, "TenantAddresses",
                    $"テナント {tenant.Tenant} に allowedCidrs がないため、パラメーター Tenants を作れません。ない場合は [] と書いてください。",
                    $"The tenant {tenant.Tenant} has no allowedCidrs, so the parameter Tenants cannot be filled. Write [] if there are none.");
            }

            if (accounts.Count > 0 && !accounts.Contains(tenant.AccountId))
            {
                issues.Add(file.Path, tenant.At.Line, IsoSeverity.Warning, "TenantAccount",
                    $"テナント {tenant.Tenant} のアカウント {tenant.AccountId} が accounts にないため、確認の対象になりません。",
                    $"The account {tenant.AccountId} of the tenant {tenant.Tenant} is not under accounts, so it is not looked at.");
            }
        }
    }
}
