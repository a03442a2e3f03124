using System.Collections.Concurrent;
using ISO27017.Ops.Engine.Assessment.Running;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Evidence.Compare;

namespace ISO27017.Ops.Engine.Assessment.Late;

/// <summary>Compares the results of a run with a baseline while they come, and keeps only those that say something else.</summary>
internal sealed class FactWatch(ComparedRun baseline)
{
    private readonly Dictionary<ResultKey, ComparedResult> _known = ComparedResult.Of(baseline.Results);
    private readonly ConcurrentDictionary<ResultKey, bool> _same = new();
    private readonly ConcurrentDictionary<string, bool> _regions = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<IsoResult> _others = [];

    /// <summary>Takes note of a result.</summary>
    public void Saw(IsoResult result)
    {
        if (!ChangesDefinition.Kinds.Contains(result.Kind))
            return;
        if (result.Region is { } region)
            _regions.TryAdd(region, true);
        var key = ResultKey.Of(result);
        if (result.Status != IsoStatus.NotEvaluated && _known.TryGetValue(key, out var was) && Same(was, ObservedFact.Of(result), result.OriginalStatus))
            _same.TryAdd(key, true);
        else
            _others.Add(result);
    }

    /// <summary>What has changed, when everything was seen.</summary>
    public FactChanges Changes(AssessmentRun run)
    {
        IRunRecord record = run;
        var now = new ComparedRun
        {
            AsOf = run.AsOf,
            Partial = run.Partial,
            Accounts = [.. run.Accounts.Select(a => a.Id)],
            Regions = [.. run.Regions.Union(_regions.Keys)],
            Exclusions = [],
            Parameters = record.Parameters,
            Checks = ComparedCheck.Of(record.Checks),
            Results = [.. _others],
        };
        var was = baseline with
        {
            Regions = [.. baseline.Regions.Union(baseline.Results.Select(r => r.Region).OfType<string>())],
            Results = [.. baseline.Results.Where(r => !_same.ContainsKey(ResultKey.Of(r)))],
        };
        // Also those that name no resource: an `any` over a place shows what it found there, and no other result does.
        var differences = new ResultComparison(was, now, new DifferenceCause(was, now)).Differences().ToList();
        var young = ComparedResult.Of(now.Results);
        // What neither look saw differs in nothing, and is not known to be the same.
        var unseen = baseline.Results.Concat(now.Results).Where(r => r.Status == IsoStatus.NotEvaluated).Select(ResultKey.Of)
            .Concat(differences.Where(d => IsUnseen(d)).Select(KeyOf));
        return new FactChanges(
            [.. differences.Where(d => d.Cause == IsoDifferenceCause.World && !Stands(d, young))], unseen.Distinct().Count(), run.Partial);
    }

    // A check that the baseline did not know shows no fact of it.
    private bool IsUnseen(IsoDifference d) => d.Cause switch
    {
        IsoDifferenceCause.Access or IsoDifferenceCause.Scope => true,
        IsoDifferenceCause.Catalogue => baseline.Checks.ContainsKey(d.CheckId!),
        _ => false,
    };

    // The verdict may turn although the fact stands: time passes, and limits are of age.
    private bool Stands(IsoDifference d, Dictionary<ResultKey, ComparedResult> young) =>
        d.Kind == IsoDifferenceKind.ResultTurned && _known.TryGetValue(KeyOf(d), out var was) && was.Fact is not null
        && young.TryGetValue(KeyOf(d), out var now) && was.Fact == now.Fact;

    private static ResultKey KeyOf(IsoDifference d) => new(d.CheckId!, d.Rule, d.AccountId, d.Region, d.ResourceId);

    // Where a check shows no fact, its verdict is the fact.
    private static bool Same(ComparedResult was, string? fact, IsoStatus status) =>
        was.Fact is null ? fact is null && was.Result.OriginalStatus == status : was.Fact == fact;
}
