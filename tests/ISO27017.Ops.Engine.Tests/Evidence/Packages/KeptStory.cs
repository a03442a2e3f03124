using ISO27017.Ops.Engine.Tests.Evidence.Compare;
using ISO27017.Ops.Engine.Tests.FaultMatrix;
using ISO27017.Ops.Engine.Workspace.Baselines;
using ISO27017.Ops.Testing.Workspace;

namespace ISO27017.Ops.Engine.Tests.Evidence.Packages;

/// <summary>What the kept packages from format 2 on tell: a little of everything that a package can hold. A package of a new format is
/// kept by running this when the format is final, and is never made anew.</summary>
internal static class KeptStory
{
    /// <summary>The controls of the story.</summary>
    public static readonly string[] Controls = ["5.1.1", "8.1.1", "9.2.3", "10.1.1", "12.1.2", "12.3.1", "15.1.2", "18.1.5", "CLD.13.1.4"];

    /// <summary>Tells it: a baseline is approved; then a retention is lowered with a ticket, and one operation is denied.</summary>
    /// <returns>What was found then, and its package.</returns>
    public static async Task<(List<IsoResult> Results, string Package)> TellAsync(ChangingOrganisation organisation)
    {
        organisation.Accounts = [.. SampleRun.Sample.Accounts.Where(a => a.Id is "111122223333" or "777788889999")];
        organisation.Edit("checks/own.yaml", _ => WorkspaceFolder.OwnCheck);
        var (_, baseline) = await organisation.RunAsync(Controls);
        BaselineService.Set(baseline, "情報セキュリティ責任者", "年次レビュー", organisation.Workspace, null);
        organisation.Edit("changes.yaml", _ => "- { ticket: OPS-123, from: 2026-11-20, resource: '*hoshi-db', approver: 部長 }\n");
        organisation.Denied.Add("backup:ListBackupPlans");
        organisation.Changes["rds:DescribeDBInstances"] = answer =>
        {
            foreach (var database in answer["DBInstances"]!)
                database["BackupRetentionPeriod"] = 3;
        };
        return await organisation.RunAsync(Controls);
    }
}
