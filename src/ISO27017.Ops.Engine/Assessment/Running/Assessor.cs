using System.Runtime.CompilerServices;
using System.Threading.Channels;
using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Assessment.Late;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Exceptions;
using Newtonsoft.Json.Linq;
using UUIDNext;

namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>Carries out a plan: collects, judges, and gives the results as they come.</summary>
internal sealed class Assessor(AssessmentPlan given, IRunObserver? observer, TimeProvider time)
{
    // So many accounts' items are in memory at once; more would only wait for the same connections.
    private const int AccountsAtOnce = 4;
    private const int ResultsAhead = 256;

    // Nothing is compared with a document that its document does not hold.
    private readonly AssessmentPlan _plan = given.WithoutSecrets();

    // Also what the selected checks rest on by rolling up; of that no results are given.
    private readonly IReadOnlyList<CheckDefinition> _checks = given.Catalog.RollUps.InOrder(given.Selection.Checks);

    private int _done;

    /// <summary>The results. Ending the enumeration early ends the run.</summary>
    public async IAsyncEnumerable<IsoResult> RunAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var channel = Channel.CreateBounded<IsoResult>(ResultsAhead);
        var run = Start();
        var work = Task.Run(() => ProduceAsync(run, channel.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var result in channel.Reader.ReadAllAsync(cancel).ConfigureAwait(false))
                yield return result;
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(false);
        }
    }

    private AssessmentRun Start()
    {
        var spool = new DocumentSpool();
        return new AssessmentRun
        {
            Id = Uuid.NewSequential().ToString(),
            AsOf = _plan.AsOf,
            StartedAt = time.GetUtcNow(),
            Accounts = _plan.Accounts,
            Regions = _plan.Regions,
            Partial = _plan.Selection.Partial,
            Plan = _plan,
            Spool = spool,
            Desk = new CallDesk(_plan.Source, spool, observer, time, _plan.Secrets),
        };
    }

    private async Task ProduceAsync(AssessmentRun run, ChannelWriter<IsoResult> writer, CancellationToken cancel)
    {
        try
        {
            var collector = new Collector(Frame(run));
            var exceptions = await ExceptionsAsync(run, cancel).ConfigureAwait(false);
            var outlet = new Outlet(
                run, _plan.Selection, writer, exceptions,
                [
                    await ChangeJudge.MakeAsync(run, _checks, cancel).ConfigureAwait(false),
                    new RollUpJudge(run, c => collector.Reach.Accounts(c, null), _checks),
                ]);
            await Fact.RegisterAsync(run, cancel).ConfigureAwait(false);
            await GiveSidesAsync(run, outlet, cancel).ConfigureAwait(false);

            await JudgeAsync(run, collector, outlet.GiveAsync, cancel).ConfigureAwait(false);
            await outlet.ConcludeAsync(cancel).ConfigureAwait(false);
            foreach (var warning in exceptions.Warnings(complete: !run.Partial && !_plan.Narrowed))
                observer?.Warned(warning);
            writer.Complete();
        }
        catch (Exception e)
        {
            // Whatever ended the run, whoever reads the results hears of it.
            writer.Complete(e);
        }
    }

    // Exceptions that cannot be read cover nothing: then findings count, and the user hears why.
    private async Task<ExceptionMatcher> ExceptionsAsync(AssessmentRun run, CancellationToken cancel)
    {
        var fact = await Fact.ExceptionsAsync(run, cancel).ConfigureAwait(false);
        try
        {
            if (fact.Doubt is { Reason: not IsoReason.NotPlanned } doubt)
                observer?.Warned(RequestErrors.NoExceptions(doubt.Detail));
            return new ExceptionMatcher(fact.Answer, run.AsOf);
        }
        catch (FormatException e)
        {
            observer?.Warned(RequestErrors.NoExceptions(e.Message));
            return new ExceptionMatcher((JObject?)null, run.AsOf);
        }
    }

    private async Task GiveSidesAsync(AssessmentRun run, Outlet outlet, CancellationToken cancel)
    {
        var sides = Sides().ToList();
        if (sides.Count == 0)
            return;
        var attested = await Fact.AttestationsAsync(run, cancel).ConfigureAwait(false);
        foreach (var (control, role) in sides)
        {
            foreach (var result in SideResults.Of(run, control, role, attested))
                await outlet.GiveAsync(result, cancel).ConfigureAwait(false);
        }
    }

    // Those selected, and those that roll-ups rest on.
    private IEnumerable<(ControlDefinition Control, IsoRole Role)> Sides() => _plan.Selection.Sides
        .Concat(_checks.SelectMany(c => c.RollUp?.Sides ?? [])
            .Select(s => (Control: _plan.Catalog.Control(s.ControlId), s.Role))
            .Where(s => s.Control is not null)
            .Select(s => (s.Control!, s.Role)))
        .Distinct();

    private async Task JudgeAsync(
        AssessmentRun run, Collector collector, Func<IsoResult, CancellationToken, ValueTask> emit, CancellationToken cancel)
    {
        var jobs = _checks.SelectMany(c => c.Rules.Select(r => Job(run, collector, c, r))).ToList();
        // Also where only for some accounts it could not be said whether the rule is about them.
        foreach (var job in jobs.Where(j => j.Accounts.Count == 0 || j.Gap is not null))
            await emit(job.Runner.Nowhere(job.Gap), cancel).ConfigureAwait(false);

        var accounts = _plan.Accounts.Select(a => a.Id).ToList();
        var single = jobs.Where(j => j.Runner.AccountByAccount && j.Accounts.Count > 0).ToList();
        var whole = jobs.Where(j => !j.Runner.AccountByAccount && j.Accounts.Count > 0).ToList();
        var planned = whole.Count + single.Sum(j => j.Accounts.Count);

        var together = Task.WhenAll(whole.Select(j => DoAsync(j, [.. j.Accounts], planned, emit, cancel)));
        await Parallel.ForEachAsync(
            accounts,
            new ParallelOptions { MaxDegreeOfParallelism = AccountsAtOnce, CancellationToken = cancel },
            async (account, token) =>
            {
                await Task.WhenAll(single.Where(j => j.Accounts.Contains(account))
                    .Select(j => DoAsync(j, [account], planned, emit, token))).ConfigureAwait(false);
                collector.Forget(account);
            }).ConfigureAwait(false);
        await together.ConfigureAwait(false);
    }

    private async Task DoAsync(
        RuleJob job, string[] accounts, int planned, Func<IsoResult, CancellationToken, ValueTask> emit, CancellationToken cancel)
    {
        try
        {
            await job.Runner.RunAsync(accounts, emit, cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // One rule's trouble (a full disk, a defect of ours) must neither end the others nor go unsaid.
            await emit(job.Runner.Broken(accounts, e), cancel).ConfigureAwait(false);
        }

        observer?.Progressed(Interlocked.Increment(ref _done), planned);
    }

    private RunFrame Frame(AssessmentRun run) => new()
    {
        Catalog = _plan.Catalog,
        Parameters = _plan.Parameters,
        Expressions = new ExpressionPool(name => _plan.Parameters.TryGet(name, out var value) ? value : null, _plan.AsOf),
        Accounts = _plan.Accounts,
        Home = _plan.Home,
        Regions = _plan.Regions,
        Desk = run.Desk,
        Footprint = Footprint.Of(_plan.Catalog, _checks.SelectMany(c => c.Rules)),
    };

    private RuleJob Job(AssessmentRun run, Collector collector, CheckDefinition check, RuleDefinition rule)
    {
        var runner = new RuleRunner(collector, rule, new ResultFactory(run, check, rule, _plan.Parameters), _plan.Scope);
        var (accounts, gap) = runner.Accounts();
        return new RuleJob(runner, [.. accounts.Select(a => a.Id)], gap);
    }

    private sealed record RuleJob(RuleRunner Runner, IReadOnlyList<string> Accounts, Gap? Gap);
}
