using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using ISO27017.Ops.Engine.Assessment.Late;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Assessment.Running;
using ISO27017.Ops.Engine.Assessment.Verdicts;
using ISO27017.Ops.Testing.Assessment;

namespace ISO27017.Ops.Engine.Tests.Assessment.Late;

public class RollUpTests
{
    private const string Queries = """
        - { query: volumes, call: "ec2:DescribeVolumes", scope: regional, items: Volumes, id: VolumeId }
        """;

    private const string Checks = """
        - { check: 1.1.1-CSC-01, kind: CFG, title: { ja: 一, en: one }, query: volumes, expect: "Encrypted", empty: notApplicable }
        - { check: 1.1.1-CSC-02, kind: SUP, title: { ja: 二, en: two }, query: volumes, expect: "`false` && Encrypted", empty: fail }
        - { check: 1.1.1-CSP-01, kind: RUP, title: { ja: 三, en: three }, rollUp: { checks: [1.1.1-CSC-01] } }
        - { check: 1.1.1-CSP-02, kind: RUP, title: { ja: 四, en: four }, rollUp: { sides: [1.1.1-CSC], accounts: "Kind == 'tenant'" } }
        - { check: 1.1.2-CSC-01, kind: RUP, title: { ja: 五, en: five }, rollUp: { sides: [1.1.1-CSP] } }
        """;

    private static EngineScene Scene(string first, string second)
    {
        var scene = new EngineScene();
        scene.Source.Answer("ec2:DescribeVolumes", first).Answer("ec2:DescribeVolumes", second, EngineScene.Second);
        return scene;
    }

    private static async Task<List<IsoResult>> JudgeAsync(EngineScene scene, params string[] only)
    {
        var plan = scene.Plan(Queries, Checks);
        if (only.Length > 0)
            plan = plan with { Selection = new Selection([.. plan.Catalog.Checks.Where(c => only.Contains(c.Id))], [], Partial: true) };
        var results = new List<IsoResult>();
        await foreach (var result in new Assessor(plan, null, TimeProvider.System).RunAsync(default))
            results.Add(result);
        return results;
    }

    private static IEnumerable<string> Of(IEnumerable<IsoResult> results) =>
        results.Where(r => r.Kind == IsoKind.RUP).Select(r => $"{r.CheckId} {r.ResourceId} {r.Status} {r.Reason}").Order(StringComparer.Ordinal);

    [Fact]
    public async Task A_roll_up_takes_the_worst_and_advice_does_not_count()
    {
        var results = await JudgeAsync(Scene("""{"Volumes":[{"VolumeId":"v1","Encrypted":false}]}""", """{"Volumes":[{"VolumeId":"v2","Encrypted":true}]}"""));
        Assert.Equal(
            ["1.1.1-CSP-01 1.1.1-CSC-01 Fail None", "1.1.1-CSP-02 1.1.1-CSC Pass None", "1.1.2-CSC-01 1.1.1-CSP Fail None"],
            Of(results));
        Assert.Equal("""{"Fail":1,"Pass":1}""", results.Single(r => r.CheckId == "1.1.1-CSP-01").Observed);
    }

    [Fact]
    public async Task What_could_not_be_seen_is_carried_over_with_its_reason()
    {
        var scene = Scene("""{"Volumes":[]}""", "{}");
        scene.Source.Fail("ec2:DescribeVolumes", "UnauthorizedOperation", IsoReason.AccessDenied, EngineScene.Second);
        Assert.Equal(
            ["1.1.1-CSP-01 1.1.1-CSC-01 NotEvaluated AccessDenied", "1.1.1-CSP-02 1.1.1-CSC NotEvaluated AccessDenied", "1.1.2-CSC-01 1.1.1-CSP NotEvaluated AccessDenied"],
            Of(await JudgeAsync(scene)));
    }

    [Fact]
    public async Task Nothing_anywhere_is_not_applicable_and_no_account_is_not_evaluated()
    {
        var scene = Scene("""{"Volumes":[]}""", """{"Volumes":[]}""");
        Assert.All(await JudgeAsync(scene, "1.1.1-CSP-01"), r => Assert.Equal((IsoStatus.NotApplicable, IsoReason.NoSuchResource), (r.Status, r.Reason)));
        scene.Accounts.RemoveAt(1);
        Assert.Equal(["1.1.1-CSP-02 1.1.1-CSC NotEvaluated NoData"], Of(await JudgeAsync(scene, "1.1.1-CSP-02")));
    }

    [Fact]
    public async Task A_partial_run_judges_what_a_roll_up_rests_on_and_shows_only_what_was_asked_for()
    {
        var scene = Scene("""{"Volumes":[{"VolumeId":"v1","Encrypted":false}]}""", """{"Volumes":[{"VolumeId":"v2","Encrypted":true}]}""");
        var result = Assert.Single(await JudgeAsync(scene, "1.1.2-CSC-01"));
        Assert.Equal((IsoStatus.Fail, "1.1.1-CSP"), (result.Status, result.ResourceId));
        Assert.Equal(2, scene.Source.Asked.Count);
    }

    [Property]
    public Property A_roll_up_is_never_better_than_the_worst_that_it_rests_on()
    {
        var results = Gen.Elements(Enum.GetValues<IsoStatus>())
            .SelectMany(s => Gen.Elements(IsoKind.CFG, IsoKind.SUP, IsoKind.ATT), (status, kind) => (status, kind))
            .SelectMany(_ => Gen.Elements("1.1.1-CSC-01", "1.1.1-CSC-02"), (r, id) => Result(id, r.kind, r.status))
            .ListOf().ToArbitrary();
        return Prop.ForAll(results, list =>
        {
            var checks = new EngineScene().Plan(Queries, """
                - { check: 2.1.1-CSC-01, kind: RUP, title: { ja: 一, en: one }, rollUp: { checks: [1.1.1-CSC-01], sides: [1.1.1-CSC] } }
                """).Catalog.Checks;
            var judge = new RollUpJudge(list.Select(r => r.Run).FirstOrDefault() ?? new NoRun(), _ => ([], null), checks);
            foreach (var result in list)
                judge.Saw(result);
            var rolled = judge.JudgeAsync(default).GetAwaiter().GetResult();
            bool Right(string name, IEnumerable<IsoResult> under) =>
                rolled.Single(r => r.ResourceId == name).Status == (Severity.Worst(under.Select(u => u.Status)) ?? IsoStatus.NotEvaluated);
            return Right("1.1.1-CSC-01", list.Where(r => r.CheckId == "1.1.1-CSC-01")) && Right("1.1.1-CSC", list.Where(r => !r.Advisory));
        });
    }

    private static IsoResult Result(string id, IsoKind kind, IsoStatus status) => new()
    {
        ControlId = "1.1.1",
        Role = IsoRole.CSC,
        CheckId = id,
        Kind = kind,
        Status = status,
        OriginalStatus = status,
        Texts = new LocalText("検査", "check"),
        Messages = new LocalText("", ""),
        CollectedAt = EngineScene.Now,
        Documents = [],
    };

    private sealed class NoRun : IsoRun
    {
        [System.Diagnostics.CodeAnalysis.SetsRequiredMembers]
        public NoRun() => (Id, AsOf, Accounts, Regions, Partial) = ("r", EngineScene.Now, [], [], true);

        public override int Calls => 0;

        protected override void Dispose(bool disposing)
        {
        }
    }
}
