using System.Globalization;
using System.Text.RegularExpressions;
using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Tests.Evidence.Compare;
using ISO27017.Ops.Engine.Tests.FaultMatrix;
using ISO27017.Ops.Engine.Workspace.Baselines;

namespace ISO27017.Ops.Engine.Tests.Assessment.Late;

/// <summary>Nothing changes unnoticed: a fact that is not what the baseline shows needs a ticket.</summary>
public class ChangeJudgeTests
{
    private const string Check = "12.1.2-CSC-03";

    [Fact]
    public async Task A_changed_fact_without_a_ticket_fails_and_with_one_passes()
    {
        using var organisation = new ChangingOrganisation { OverHttp = false };
        var (first, package) = await organisation.RunAsync();
        Assert.Equal((IsoStatus.NotApplicable, IsoReason.NoBaseline), Only(first));

        BaselineService.Set(package, "情報セキュリティ責任者", null, organisation.Workspace, null);
        organisation.Changes["rds:DescribeDBInstances"] = answer =>
        {
            foreach (var database in answer["DBInstances"]!)
                database["BackupRetentionPeriod"] = 3;
        };
        var (second, changed) = await organisation.RunAsync();
        var failed = Of(second).Where(r => r.Status == IsoStatus.Fail).ToList();
        Assert.Contains(failed, r => r.Rule == "12.3.1-CSC-01" && r.ResourceId!.EndsWith("hoshi-db", StringComparison.Ordinal));
        Assert.All(failed, r => Assert.StartsWith("12.3.1-", r.Rule, StringComparison.Ordinal));
        Assert.DoesNotContain(Of(second), r => r.Status == IsoStatus.Pass);

        organisation.Edit("changes.yaml", t => t + "\n- { ticket: OPS-123, from: 2026-11-20, resource: '*hoshi-db', approver: 部長 }\n");
        var (third, explained) = await organisation.RunAsync();
        Assert.All(Of(third).Where(r => r.ResourceId is not null), r => Assert.Equal(IsoStatus.Pass, r.Status));
        Assert.Equal(failed.Count, Of(third).Count(r => r.Observed?.Contains("OPS-123", StringComparison.Ordinal) == true));

        // The packages tell the same without AWS and without the workspace.
        Assert.Equal(Told(second), Told(await AgainAsync(changed)));
        Assert.Equal(Told(third), Told(await AgainAsync(explained)));
    }

    [Fact]
    public async Task A_baseline_that_is_not_what_was_approved_is_none()
    {
        using var organisation = new ChangingOrganisation { OverHttp = false };
        var (_, package) = await organisation.RunAsync("12.1.2");
        BaselineService.Set(package, "責任者", "監査", organisation.Workspace, null);
        File.WriteAllBytes(package, [.. File.ReadAllBytes(package), 0]);
        var (results, _) = await organisation.RunAsync("12.1.2");
        Assert.Equal((IsoStatus.NotEvaluated, IsoReason.Error), Only(results));
    }

    [Fact]
    public async Task A_folder_of_packages_that_is_named_and_not_there_is_not_taken_for_an_empty_one()
    {
        using var organisation = new ChangingOrganisation { OverHttp = false };
        organisation.Edit("iso27017.yaml", t => t + "\nevidence: ./not-mounted\n");
        var (results, _) = await organisation.RunAsync("12.1.2");
        Assert.Equal((IsoStatus.NotEvaluated, IsoReason.Error), Only(results));
        Assert.Contains("not-mounted", Of(results).Single().Message, StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(organisation.Workspace, "not-mounted"));
        var (empty, _) = await organisation.RunAsync("12.1.2");
        Assert.Equal((IsoStatus.NotApplicable, IsoReason.NoBaseline), Only(empty));
    }

    [Fact]
    public async Task A_run_that_judged_only_a_part_does_not_say_that_nothing_changed()
    {
        using var organisation = new ChangingOrganisation { OverHttp = false };
        var (_, package) = await organisation.RunAsync("12.1.2");
        BaselineService.Set(package, "責任者", null, organisation.Workspace, null);
        var (results, _) = await organisation.RunAsync("12.1.2");
        Assert.Equal((IsoStatus.NotEvaluated, IsoReason.NoData), Only(results));
    }

    [Fact]
    public async Task What_was_not_looked_at_is_not_the_same_and_what_an_account_shows_as_a_whole_is_a_fact_too()
    {
        using var organisation = new ChangingOrganisation { OverHttp = false };
        organisation.Denied.Add("s3:ListBuckets");
        var (_, package) = await organisation.RunAsync();
        BaselineService.Set(package, "責任者", null, organisation.Workspace, null);
        var (same, _) = await organisation.RunAsync();
        Assert.Equal((IsoStatus.NotEvaluated, IsoReason.NoData), Only(same));

        // Neither are accounts that the baseline shows and the run leaves out.
        organisation.Accounts = [SampleRun.Sample.Accounts[0]];
        organisation.Changes["cloudtrail:DescribeTrails"] = answer =>
        {
            foreach (var trail in answer["trailList"]!)
                trail["LogFileValidationEnabled"] = false;
        };
        var (results, _) = await organisation.RunAsync();
        Assert.Contains(Of(results), r => r is { Status: IsoStatus.Fail, Rule: "12.4.1-CSC-01", ResourceId: null });
        Assert.True(Unseen(results) > Unseen(same));
    }

    // "not comparable: n"
    private static int Unseen(IEnumerable<IsoResult> results) => int.Parse(
        Regex.Match(Of(results).Single(r => r.Status == IsoStatus.NotEvaluated).Message, "not comparable: ([0-9]+)").Groups[1].Value, CultureInfo.InvariantCulture);

    private static List<IsoResult> Of(IEnumerable<IsoResult> results) => [.. results.Where(r => r.CheckId == Check)];

    private static (IsoStatus, IsoReason) Only(IEnumerable<IsoResult> results)
    {
        var result = Assert.Single(Of(results));
        return (result.Status, result.Reason);
    }

    private static List<string> Told(IEnumerable<IsoResult> results) =>
        [.. Of(results).Select(r => $"{r.Rule} {r.AccountId} {r.ResourceId} {r.Status} {r.Reason} {r.Expected} {r.Observed}").Order(StringComparer.Ordinal)];

    private static async Task<List<IsoResult>> AgainAsync(string package)
    {
        var results = new List<IsoResult>();
        await foreach (var result in AssessmentService.RunAsync(new AssessmentRequest { EvidencePath = package }, null, CancellationToken.None))
            results.Add(result);
        return results;
    }
}
