using ISO27017.Ops.Engine.Assessment.Verdicts;
using ISO27017.Ops.Engine.Evidence.Compare;
using ISO27017.Ops.Engine.Workspace.Documents;

namespace ISO27017.Ops.Engine.Tests.Evidence.Compare;

/// <summary>The story that the software is for: what was promised, what AWS says, and which documents must follow.</summary>
public class RetentionStoryTests
{
    private const string Control = "12.3.1";
    private const string Specification = "クラウドサービス仕様書 2.4.6";
    private const string Terms = "エンドユーザー向け利用規約 第5条";

    [Fact]
    public async Task A_retention_that_is_lowered_fails_both_roles_and_one_that_is_raised_makes_the_documents_follow()
    {
        using var organisation = new ChangingOrganisation();
        Keep(organisation, 7);
        var (sound, first) = await organisation.RunAsync(Control);
        Assert.Equal((IsoStatus.Pass, IsoStatus.Pass), Judged(sound));

        Keep(organisation, 3);
        var (lowered, second) = await organisation.RunAsync(Control);
        Assert.Equal((IsoStatus.Fail, IsoStatus.Fail), Judged(lowered));
        Assert.All([IsoRole.CSC, IsoRole.CSP], role => Assert.Equal(IsoStatus.Fail, Side(lowered, role)));
        var turned = Compare(organisation, first, second).Where(d => d.Kind == IsoDifferenceKind.ResultTurned).ToList();
        Assert.Equal(["12.3.1-CSC-01", "12.3.1-CSP-02"], turned.Select(d => d.CheckId).Distinct());
        Assert.All(turned, d => Assert.Equal(("Pass 7", "Fail 3", IsoDifferenceCause.World), (d.Before, d.After, d.Cause)));
        Assert.All(turned, d => Assert.Equal([Specification, Terms], d.DocumentsToUpdate.Intersect([Specification, Terms])));

        Keep(organisation, 14);
        var (raised, third) = await organisation.RunAsync(Control);
        Assert.Equal((IsoStatus.Pass, IsoStatus.DocumentOutdated), Judged(raised));
        Assert.All(Compare(organisation, first, third).Where(d => d.Kind == IsoDifferenceKind.ResultTurned && d.Role == IsoRole.CSP), d =>
            Assert.Contains(Specification, d.DocumentsToUpdate));

        organisation.Edit("documents/cloud-service-specification.md", t => t.Replace("7日間保管", "14日間保管", StringComparison.Ordinal).Replace("7日前", "14日前", StringComparison.Ordinal));
        organisation.Edit("documents/terms.md", t => t.Replace("7日間保管", "14日間保管", StringComparison.Ordinal));
        foreach (var id in new[] { "specification", "terms" })
        {
            DocumentService.Update(
                new DocumentRequest { Workspace = organisation.Workspace },
                new DocumentChange { Id = id, Version = "4.0", ApprovedBy = "クラウドサービス責任者", ApprovedOn = new DateOnly(2026, 11, 19) });
        }

        var (updated, fourth) = await organisation.RunAsync(Control);
        Assert.Equal((IsoStatus.Pass, IsoStatus.Pass), Judged(updated));
        Assert.All(updated.Where(r => r.CheckId == "12.3.1-CSP-01"), r => Assert.Equal(IsoStatus.Pass, r.Status));
        var followed = Compare(organisation, third, fourth);
        Assert.Equal(["specification", "terms"], followed.Where(d => d.Kind == IsoDifferenceKind.DocumentChanged).Select(d => d.ResourceId).Order());
        Assert.Contains(followed, d => d is { Kind: IsoDifferenceKind.ParameterChanged, ResourceId: "Claims.Backup" });
        Assert.Contains(followed, d => d is { CheckId: "12.3.1-CSP-02", Cause: IsoDifferenceCause.Parameter });
    }

    [Fact]
    public async Task Two_packages_of_the_same_world_do_not_differ()
    {
        using var organisation = new ChangingOrganisation();
        var (_, first) = await organisation.RunAsync(Control, "8.1.1");
        var (_, second) = await organisation.RunAsync(Control, "8.1.1");
        Assert.Empty(Compare(organisation, first, second));
    }

    [Fact]
    public async Task A_run_of_this_session_is_compared_like_its_package()
    {
        using var organisation = new ChangingOrganisation();
        Keep(organisation, 7);
        var (_, first) = await organisation.RunAsync(Control);
        Keep(organisation, 3);
        var (results, second) = await organisation.RunAsync(Control);
        var request = new ComparisonRequest { ReferencePath = first, Results = results, Workspace = organisation.Workspace };
        Assert.Equal(
            Compare(organisation, first, second).Select(d => $"{d} {d.Before} {d.After}"),
            ComparisonService.Compare(request).Select(d => $"{d} {d.Before} {d.After}"));
    }

    [Fact]
    public async Task What_was_filtered_away_is_no_change_of_the_world()
    {
        using var organisation = new ChangingOrganisation();
        Keep(organisation, 3);
        var (results, package) = await organisation.RunAsync(Control);
        var passed = results.Where(r => r.Status == IsoStatus.Pass).ToList();
        Assert.NotEqual(passed.Count, results.Count);
        var differences = ComparisonService.Compare(new ComparisonRequest { ReferencePath = package, Results = passed, Workspace = organisation.Workspace }).ToList();
        Assert.NotEmpty(differences);
        Assert.All(differences, d => Assert.Equal(IsoDifferenceCause.Scope, d.Cause));
        Assert.DoesNotContain(differences, d => d.Kind == IsoDifferenceKind.VerdictTurned);
    }

    private static void Keep(ChangingOrganisation organisation, int days) => organisation.Changes["rds:DescribeDBInstances"] = answer =>
    {
        foreach (var database in answer["DBInstances"]!)
            database["BackupRetentionPeriod"] = days;
    };

    private static List<IsoDifference> Compare(ChangingOrganisation organisation, string before, string after) =>
        [.. ComparisonService.Compare(new ComparisonRequest { ReferencePath = before, DifferencePath = after, Workspace = organisation.Workspace })];

    private static (IsoStatus Measure, IsoStatus Claim) Judged(List<IsoResult> results) =>
        (Of(results, "12.3.1-CSC-01"), Of(results, "12.3.1-CSP-02"));

    private static IsoStatus Of(List<IsoResult> results, string check) =>
        Severity.Worst(results.Where(r => r.CheckId == check && r.ResourceId is not null).Select(r => r.Status))!.Value;

    private static IsoStatus Side(List<IsoResult> results, IsoRole role) =>
        Assert.Single(VerdictService.RollUp(results), v => v.ControlId == Control && v.Role == role).Status;
}
