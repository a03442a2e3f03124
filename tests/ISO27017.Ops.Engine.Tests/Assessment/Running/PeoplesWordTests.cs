using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Assessment.Verdicts;
using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Engine.Tests.FaultMatrix;
using ISO27017.Ops.Engine.Workspace;
using ISO27017.Ops.Engine.Workspace.Facts;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Tests.Assessment.Running;

/// <summary>What people attested and excepted, in a run over the sample organisation.</summary>
public class PeoplesWordTests
{
    private const string Volume = "vol-0aa11bb22cc33dd03";

    private static Task<SampleRun> RunAsync(string fact, JObject answer, IRunObserver? observer = null, params string[] checks) => SampleRun.JudgeAsync(
        SampleRun.Sample.Source(),
        checks.Length == 0 ? null : [.. SampleRun.Catalog.Checks.Where(c => checks.Contains(c.Id))],
        facts: new Dictionary<string, Func<Organisation, JObject>>(WorkspaceFacts.All) { [fact] = _ => answer },
        observer: observer);

    private static JObject Attested(string id, string until) => new()
    {
        ["Attestations"] = new JArray(new JObject
        {
            ["Id"] = id, ["Intact"] = true, ["PerformedBy"] = "A", ["ApprovedBy"] = "B", ["PerformedOn"] = "2026-10-01", ["ValidUntil"] = until,
            ["Artefacts"] = new JArray(new JObject { ["Path"] = "a", ["Sha256"] = "1", ["Sha256Now"] = "1" }),
        }),
        ["ChainIntact"] = true,
    };

    [Theory]
    [InlineData("CLD.13.1.4-CSP-M1", "2027-09-30", IsoStatus.NotApplicable, IsoReason.Excluded)]
    [InlineData("CLD.13.1.4-CSP-M1", "2026-11-01", IsoStatus.AttestationExpired, IsoReason.Expired)]
    [InlineData("5.1.1-CSC-M1", "2027-09-30", IsoStatus.Attested, IsoReason.None)]
    [InlineData("5.1.1-CSC-M1", "2026-11-19", IsoStatus.AttestationExpired, IsoReason.Expired)]
    [InlineData("5.1.1-CSC-M1", "2026-11-20", IsoStatus.Attested, IsoReason.None)]
    public async Task A_word_is_worth_what_the_facts_say_at_the_time_of_the_run(string id, string until, object status, object reason)
    {
        var run = await RunAsync(WorkspaceFacts.Attestations, Attested(id, until));
        var result = Assert.Single(run.Results, r => r.CheckId == id);
        Assert.Equal(((IsoStatus)status, (IsoReason)reason), (result.Status, result.Reason));
        Assert.Contains("/workspace.ListAttestations/", Assert.Single(result.Documents), StringComparison.Ordinal);
        Assert.All(run.Results.Where(r => r.Kind == IsoKind.ATT && r.CheckId != id), r => Assert.NotEqual(IsoStatus.Attested, r.Status));
    }

    private static JObject Excepting(string check, string? resource, DateOnly expires) => ExceptionFacts.Of([new ExceptionEntry
    {
        Id = "E-1", Check = check, Resource = resource, Owner = "A", Approver = "B", Reason = "移行中", Ticket = "T-1", Expires = expires,
    }]);

    [Fact]
    public async Task An_exception_covers_what_it_names_and_what_was_found_stays_counted()
    {
        var run = await RunAsync(WorkspaceFacts.Exceptions, Excepting("10.1.1-CSC-02", null, new DateOnly(2026, 11, 20)));
        var covered = run.Results.Where(r => r.CheckId == "10.1.1-CSC-02" && r.OriginalStatus == IsoStatus.Fail).ToList();
        Assert.Equal(2, covered.Count);
        Assert.All(covered, r => Assert.Equal(IsoStatus.Excepted, r.Status));
        Assert.All(run.Results.Where(r => r.CheckId == "10.1.1-CSP-02" && r.ResourceId == Volume), r => Assert.Equal(IsoStatus.Fail, r.Status));
        // The roll-up takes it over as it counts, and says what is below.
        var rolled = Assert.Single(run.Results, r => r.CheckId == "11.2.7-CSC-02" && r.ResourceId == "10.1.1-CSC-02");
        Assert.Equal((IsoStatus.Excepted, IsoStatus.Fail), (rolled.Status, rolled.OriginalStatus));
        Assert.Equal(0, VerdictService.ExitCode(covered) & 1);
        Assert.Equal(covered.Count, VerdictService.RollUp(run.Results).Single(v => v is { ControlId: "10.1.1", Role: IsoRole.CSC }).Excepted);
    }

    [Fact]
    public async Task An_exception_that_has_expired_or_covers_nothing_is_said()
    {
        var observer = new Heard();
        var run = await RunAsync(WorkspaceFacts.Exceptions, Excepting("10.1.1-CSC-02", Volume, new DateOnly(2026, 11, 19)), observer);
        var result = Assert.Single(run.Results, r => r.CheckId == "10.1.1-CSC-02" && r.ResourceId == Volume);
        Assert.Equal((IsoStatus.Fail, IsoReason.ExceptionExpired), (result.Status, result.Reason));
        Assert.Contains("E-1", Assert.Single(observer.Warnings).En, StringComparison.Ordinal);

        observer = new Heard();
        await RunAsync(WorkspaceFacts.Exceptions, Excepting("10.1.1-CSC-02", "nobody", new DateOnly(2027, 1, 1)), observer);
        Assert.Contains("covers no result", Assert.Single(observer.Warnings).En, StringComparison.Ordinal);

        // A run of other checks cannot know.
        observer = new Heard();
        await RunAsync(WorkspaceFacts.Exceptions, Excepting("10.1.1-CSC-02", "nobody", new DateOnly(2027, 1, 1)), observer, "12.3.1-CSC-01");
        Assert.Empty(observer.Warnings);
    }

    [Fact]
    public async Task Exceptions_that_are_none_cover_nothing_and_this_is_said()
    {
        var observer = new Heard();
        var run = await RunAsync(WorkspaceFacts.Exceptions, JObject.Parse("""{ "Exceptions": [ { "Id": "E-1" } ] }"""), observer);
        Assert.DoesNotContain(run.Results, r => r.Status == IsoStatus.Excepted);
        Assert.Contains("none is applied", Assert.Single(observer.Warnings).En, StringComparison.Ordinal);
    }

    private sealed class Heard : IRunObserver
    {
        public List<LocalText> Warnings { get; } = [];

        public void Called(string accountId, string region, string operation, string outcome, TimeSpan duration)
        {
        }

        public void Progressed(int done, int planned)
        {
        }

        public void Warned(LocalText message)
        {
            lock (Warnings)
                Warnings.Add(message);
        }
    }
}
