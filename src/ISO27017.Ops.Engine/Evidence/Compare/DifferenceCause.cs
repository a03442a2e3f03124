using ISO27017.Ops.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>Tells a change of the world from one of the conditions under which it was looked at.</summary>
internal sealed class DifferenceCause
{
    private readonly ComparedRun _before;
    private readonly ComparedRun _after;
    private readonly HashSet<string> _parameters;
    private readonly HashSet<string> _regionsBefore;
    private readonly HashSet<string> _regionsAfter;
    private readonly HashSet<ResultKey> _blindBefore;
    private readonly HashSet<ResultKey> _blindAfter;

    /// <summary>Knows both runs.</summary>
    public DifferenceCause(ComparedRun before, ComparedRun after)
    {
        (_before, _after) = (before, after);
        _parameters = before.Parameters.Properties().Select(p => p.Name).Union(after.Parameters.Properties().Select(p => p.Name))
            .Where(n => !JToken.DeepEquals(before.Parameters[n], after.Parameters[n])).ToHashSet(StringComparer.Ordinal);
        (_regionsBefore, _regionsAfter) = (Regions(before), Regions(after));
        (_blindBefore, _blindAfter) = (Blind(before), Blind(after));
    }

    /// <summary>The parameters that changed.</summary>
    public IReadOnlyCollection<string> Parameters => _parameters;

    /// <summary>Why two results under one key differ.</summary>
    public IsoDifferenceCause Of(ComparedResult was, ComparedResult now)
    {
        var check = now.Result.CheckId;
        if (!was.Seen || !now.Seen)
        {
            return (was.Seen ? now : was).Result.Reason is IsoReason.MissingParameter or IsoReason.Unsupported
                ? Judged(check) ?? IsoDifferenceCause.Parameter
                : IsoDifferenceCause.Access;
        }

        if (Judged(check) is { } judged)
            return judged;
        // An exception that came or went beside a change hides none.
        if (was.Result.OriginalStatus == now.Result.OriginalStatus && was.Result.Status != now.Result.Status && was.Fact == now.Fact)
            return IsoDifferenceCause.Exception;
        return was.Fact == now.Fact && was.Fact is not null && Reads(check)
            ? IsoDifferenceCause.Parameter
            : IsoDifferenceCause.World;
    }

    /// <summary>Why only one run has a result.</summary>
    /// <param name="key">Of the result.</param>
    /// <param name="attested">True for a person's word, which no check of the catalogue gives.</param>
    /// <param name="isNew">True if the later run has it.</param>
    public IsoDifferenceCause OfOne(ResultKey key, bool attested, bool isNew)
    {
        var (other, regions, blind) = isNew ? (_before, _regionsBefore, _blindBefore) : (_after, _regionsAfter, _blindAfter);
        if (other.Filtered)
            return IsoDifferenceCause.Scope;
        if (key.AccountId is { } account && !other.Accounts.Contains(account))
            return IsoDifferenceCause.Scope;
        if (key.Region is { } region && region != AwsCall.Global && !regions.Contains(region))
            return IsoDifferenceCause.Scope;
        if (!attested && !other.Checks.ContainsKey(key.CheckId))
            return other.Partial ? IsoDifferenceCause.Scope : IsoDifferenceCause.Catalogue;
        if (attested && other.Partial)
            return IsoDifferenceCause.Scope;
        if (Judged(key.CheckId) is { } judged)
            return judged;
        return Cells(key).Any(blind.Contains) ? IsoDifferenceCause.Access : IsoDifferenceCause.World;
    }

    // Catalogue if the check judges otherwise; null if it does not.
    private IsoDifferenceCause? Judged(string check) =>
        _before.Checks.TryGetValue(check, out var was) && _after.Checks.TryGetValue(check, out var now) && !was.JudgesLike(now)
            ? IsoDifferenceCause.Catalogue : null;

    private bool Reads(string check) =>
        _after.Checks.TryGetValue(check, out var now) && now.Parameters.Any(_parameters.Contains);

    // Also those that accounts declare for themselves, or that a check asks beside the declared ones.
    private static HashSet<string> Regions(ComparedRun run) =>
        [.. run.Regions.Concat(run.Results.Select(r => r.Region).OfType<string>())];

    // Where a run could not look: a resource that it does not name there may well be there.
    private static HashSet<ResultKey> Blind(ComparedRun run) => [.. run.Results
        .Where(r => r.Status == IsoStatus.NotEvaluated)
        .Select(r => new ResultKey(r.CheckId, null, r.AccountId, r.Region, null))];

    private static ResultKey[] Cells(ResultKey key) =>
    [
        new(key.CheckId, null, key.AccountId, key.Region, null),
        new(key.CheckId, null, key.AccountId, null, null),
        new(key.CheckId, null, null, null, null),
    ];
}
