using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Assessment.Running;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Evidence.Compare;
using ISO27017.Ops.Engine.Workspace.Baselines;
using ISO27017.Ops.Engine.Workspace.Changes;

namespace ISO27017.Ops.Engine.Assessment.Late;

/// <summary>Judges whether every fact that is not what the baseline shows has a ticket.</summary>
internal sealed class ChangeJudge : ILateJudge
{
    private readonly AssessmentRun _run;
    private readonly FactWatch? _watch;
    private readonly ComparedRun? _baseline;
    private readonly ChangeTickets _tickets;
    private readonly Judgement? _doubt;
    private readonly string[] _documents;

    private ChangeJudge(AssessmentRun run, IReadOnlyList<CheckDefinition> checks, Fact baseline, Fact changes)
    {
        (_run, Checks) = (run, checks);
        _doubt = baseline.Doubt ?? changes.Doubt;
        _documents = [.. new[] { baseline.Document, changes.Document }.OfType<string>()];
        _tickets = ChangeTickets.None;
        if (_doubt is not null || baseline.Answer is null)
            return;
        try
        {
            _baseline = BaselineFacts.Read(baseline.Answer);
            _tickets = changes.Answer is null ? ChangeTickets.None : new ChangeTickets(ChangeFacts.Read(changes.Answer));
            _watch = _baseline is null ? null : new FactWatch(_baseline);
        }
        catch (FormatException e)
        {
            _doubt = Judgement.NotEvaluated(IsoReason.Error, e.Message);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<CheckDefinition> Checks { get; }

    /// <inheritdoc/>
    public bool Exceptable => true;

    /// <summary>Asks the workspace for the baseline and the tickets, if a check of the run needs them.</summary>
    public static async Task<ChangeJudge> MakeAsync(AssessmentRun run, IEnumerable<CheckDefinition> checks, CancellationToken cancel)
    {
        var own = checks.Where(c => c.Changes is not null).ToList();
        var nothing = new Fact(null, null, null, run.AsOf);
        return own.Count == 0
            ? new ChangeJudge(run, own, nothing, nothing)
            : new ChangeJudge(
                run, own, await Fact.BaselineAsync(run, cancel).ConfigureAwait(false), await Fact.ChangesAsync(run, cancel).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public void Saw(IsoResult result) => _watch?.Saw(result);

    /// <inheritdoc/>
    public Task<IReadOnlyList<IsoResult>> JudgeAsync(CancellationToken cancel) =>
        Task.FromResult<IReadOnlyList<IsoResult>>([.. Checks.SelectMany(Judge)]);

    private IEnumerable<IsoResult> Judge(CheckDefinition check)
    {
        var results = new ChangeResults(_run, check, _documents);
        if (_doubt is not null)
            return [results.Of(_doubt)];
        if (_baseline is null)
            return [results.Of(new Judgement(IsoStatus.NotApplicable, IsoReason.NoBaseline))];
        var pattern = TicketPattern.Of(_run.Plan.Parameters, check.Changes!.TicketParameter);
        return pattern.Doubt is { } doubt
            ? [results.Of(doubt)]
            : results.Of(_watch!.Changes(_run), pattern, d => _tickets.Of(d, _baseline.AsOf, _run.AsOf)?.Ticket, _baseline.Partial);
    }
}
