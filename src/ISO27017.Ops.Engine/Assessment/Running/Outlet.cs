using System.Threading.Channels;
using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Assessment.Late;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Exceptions;

namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>The one way by which results leave a run: late judges see all of them, the reader those that were asked for.</summary>
/// <param name="run">The run.</param>
/// <param name="selection">What was asked for.</param>
/// <param name="writer">Takes the results.</param>
/// <param name="exceptions">Says which findings are excepted; before anybody sees them.</param>
/// <param name="late">Those who judge by the other results, in their order.</param>
internal sealed class Outlet(
    AssessmentRun run, Selection selection, ChannelWriter<IsoResult> writer, ExceptionMatcher exceptions, IReadOnlyList<ILateJudge> late)
{
    private readonly HashSet<string> _checks = selection.Checks.Select(c => c.Id).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<(string Control, IsoRole Role)> _sides = [.. selection.Sides.Select(s => (s.Control.Id, s.Role))];

    /// <summary>Gives a result.</summary>
    public ValueTask GiveAsync(IsoResult result, CancellationToken cancel) => GiveAsync(exceptions.Apply(result), late, cancel);

    /// <summary>Lets the late judges speak, when everything else is judged.</summary>
    public async Task ConcludeAsync(CancellationToken cancel)
    {
        for (var i = 0; i < late.Count; i++)
        {
            foreach (var result in await JudgeAsync(late[i], cancel).ConfigureAwait(false))
                await GiveAsync(late[i].Exceptable ? exceptions.Apply(result) : result, [.. late.Skip(i + 1)], cancel).ConfigureAwait(false);
        }
    }

    private ValueTask GiveAsync(IsoResult result, IReadOnlyList<ILateJudge> listeners, CancellationToken cancel)
    {
        foreach (var listener in listeners)
            listener.Saw(result);
        if (!_checks.Contains(result.CheckId) && !_sides.Contains((result.ControlId, result.Role)))
            return ValueTask.CompletedTask;
        run.Count();
        return writer.WriteAsync(result, cancel);
    }

    private async Task<IReadOnlyList<IsoResult>> JudgeAsync(ILateJudge judge, CancellationToken cancel)
    {
        try
        {
            return await judge.JudgeAsync(cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // As with any other check, a defect is said of the checks that it touches, and of them only.
            return [.. judge.Checks.Select(c => Broken(c, e))];
        }
    }

    private IsoResult Broken(CheckDefinition check, Exception e) => new()
    {
        ControlId = check.ControlId,
        Role = check.Role,
        CheckId = check.Id,
        Kind = check.Kind,
        Status = IsoStatus.NotEvaluated,
        OriginalStatus = IsoStatus.NotEvaluated,
        Reason = IsoReason.Error,
        Texts = check.Title,
        Messages = ResultTexts.Of(IsoStatus.NotEvaluated, IsoReason.Error, e is IsoOpsException ? e.Message : $"{e.GetType().Name}: {e.Message}"),
        CollectedAt = run.AsOf,
        Documents = [],
        Run = run,
    };
}
