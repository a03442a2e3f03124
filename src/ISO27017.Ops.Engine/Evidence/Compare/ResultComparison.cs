namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>Compares the results of two runs, one by one.</summary>
internal sealed class ResultComparison(ComparedRun before, ComparedRun after, DifferenceCause cause)
{
    private readonly Dictionary<ResultKey, ComparedResult> _before = ComparedResult.Of(before.Results);
    private readonly Dictionary<ResultKey, ComparedResult> _after = ComparedResult.Of(after.Results);

    private readonly HashSet<ResultKey> _namedBefore = Named(before);
    private readonly HashSet<ResultKey> _namedAfter = Named(after);

    /// <summary>The differences, in no order.</summary>
    public IEnumerable<IsoDifference> Differences()
    {
        foreach (var (key, now) in _after)
        {
            if (_before.TryGetValue(key, out var was))
            {
                if (Both(key, was, now) is { } difference)
                    yield return difference;
            }
            else if (One(key, now, isNew: true) is { } appeared)
            {
                yield return appeared;
            }
        }

        foreach (var (key, was) in _before.Where(b => !_after.ContainsKey(b.Key)))
        {
            if (One(key, was, isNew: false) is { } gone)
                yield return gone;
        }
    }

    private IsoDifference? Both(ResultKey key, ComparedResult was, ComparedResult now)
    {
        if (was.Result.Status != now.Result.Status || was.Result.OriginalStatus != now.Result.OriginalStatus)
            return Make(IsoDifferenceKind.ResultTurned, key, now.Result, was.Text, now.Text, cause.Of(was, now));
        return was.Fact != now.Fact && now.Seen
            ? Make(IsoDifferenceKind.FactChanged, key, now.Result, was.Result.Observed, now.Result.Observed, cause.Of(was, now))
            : null;
    }

    private IsoDifference? One(ResultKey key, ComparedResult only, bool isNew)
    {
        // Where the other run names resources in the same place, they say what changed; unless this one names some too and tells that there may be more.
        var (own, other) = isNew ? (_namedAfter, _namedBefore) : (_namedBefore, _namedAfter);
        var blind = key.ResourceId is null && !only.Seen;
        if (key.ResourceId is null && other.Contains(key) && !(blind && own.Contains(key)))
            return null;
        var kind = key.ResourceId is null ? IsoDifferenceKind.ResultTurned
            : isNew ? IsoDifferenceKind.ResourceAppeared : IsoDifferenceKind.ResourceDisappeared;
        var why = cause.OfOne(key, only.Result.Kind == IsoKind.ATT, isNew);
        if (blind && why == IsoDifferenceCause.World)
            why = IsoDifferenceCause.Access;
        return isNew ? Make(kind, key, only.Result, null, only.Text, why) : Make(kind, key, only.Result, only.Text, null, why);
    }

    // Places in which a run names resources.
    private static HashSet<ResultKey> Named(ComparedRun run) =>
        [.. run.Results.Where(r => r.ResourceId is not null).Select(r => ResultKey.Of(r) with { ResourceId = null })];

    private static IsoDifference Make(
        IsoDifferenceKind kind, ResultKey key, IsoResult result, string? was, string? now, IsoDifferenceCause cause) => new()
        {
            Kind = kind,
            ControlId = result.ControlId,
            Role = result.Role,
            CheckId = key.CheckId,
            Rule = key.Rule,
            AccountId = key.AccountId,
            Region = key.Region,
            ResourceId = key.ResourceId,
            Before = was,
            After = now,
            Cause = cause,
        };
}
