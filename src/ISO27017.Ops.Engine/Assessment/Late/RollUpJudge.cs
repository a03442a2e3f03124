using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Assessment.Verdicts;
using ISO27017.Ops.Engine.Catalog;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Late;

/// <summary>Judges roll-ups: the worst of what they rest on, neither better nor worse.</summary>
internal sealed class RollUpJudge : ILateJudge
{
    private readonly IsoRun _run;
    private readonly Func<string, (IReadOnlyList<IsoAccount> Accounts, Gap? Gap)> _accounts;
    private readonly Dictionary<string, Tally> _tallies;

    /// <summary>Judges the roll-ups among checks.</summary>
    /// <param name="run">The run.</param>
    /// <param name="accounts">The accounts that a condition means, and what prevents saying it.</param>
    /// <param name="checks">The run's checks, what is rested on before what rests on it.</param>
    public RollUpJudge(IsoRun run, Func<string, (IReadOnlyList<IsoAccount> Accounts, Gap? Gap)> accounts, IEnumerable<CheckDefinition> checks)
    {
        _run = run;
        _accounts = accounts;
        Checks = [.. checks.Where(c => c.RollUp is not null)];
        _tallies = Checks.SelectMany(c => c.RollUp!.Names).Distinct(StringComparer.OrdinalIgnoreCase)
            .ToDictionary(n => n, _ => new Tally(), StringComparer.OrdinalIgnoreCase);
    }

    /// <inheritdoc/>
    public IReadOnlyList<CheckDefinition> Checks { get; }

    /// <inheritdoc/>
    public bool Exceptable => false;

    /// <inheritdoc/>
    public void Saw(IsoResult result)
    {
        _tallies.GetValueOrDefault(result.CheckId)?.Add(result);
        if (!result.Advisory)
            _tallies.GetValueOrDefault(new SideName(result.ControlId, result.Role).ToString())?.Add(result);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<IsoResult>> JudgeAsync(CancellationToken cancel)
    {
        var results = new List<IsoResult>();
        foreach (var check in Checks)
        {
            cancel.ThrowIfCancellationRequested();
            var own = Judge(check).ToList();
            // A roll-up may rest on another, which stands before it.
            own.ForEach(Saw);
            results.AddRange(own);
        }

        return Task.FromResult<IReadOnlyList<IsoResult>>(results);
    }

    private IEnumerable<IsoResult> Judge(CheckDefinition check)
    {
        var rollUp = check.RollUp!;
        if (rollUp.Accounts is null)
            return rollUp.Names.Select(name => Over(check, name, null));
        var (accounts, gap) = _accounts(rollUp.Accounts);
        if (gap is null && accounts.Count == 0)
            gap = new Gap(IsoReason.NoData, $"no account: {rollUp.Accounts}");
        return gap is null
            ? rollUp.Names.Select(name => Over(check, name, accounts.Select(a => a.Id).ToHashSet(StringComparer.Ordinal)))
            : rollUp.Names.Select(name => Of(check, name, IsoStatus.NotEvaluated, IsoStatus.NotEvaluated, gap.Reason, gap.Detail, null));
    }

    private IsoResult Over(CheckDefinition check, string name, IReadOnlySet<string>? accounts)
    {
        var counts = _tallies[name].Of(accounts);
        if (Severity.Worst(counts.Select(c => c.Kind.Status)) is not { } status)
            return Of(check, name, IsoStatus.NotEvaluated, IsoStatus.NotEvaluated, IsoReason.NoData, name, null);
        // Of several reasons always the same one, in whatever order the results came.
        var reason = counts.Where(c => c.Kind.Status == status).Min(c => c.Kind.Reason);
        var found = Severity.Worst(counts.Select(c => c.Kind.OriginalStatus))!.Value;
        var observed = new JObject(counts.GroupBy(c => c.Kind.Status).OrderBy(g => Severity.Of(g.Key))
            .Select(g => new JProperty(g.Key.ToString(), g.Sum(c => c.Count))));
        return Of(check, name, status, status == IsoStatus.Excepted ? found : status, reason, name, observed.ToString(Formatting.None));
    }

    private IsoResult Of(
        CheckDefinition check, string name, IsoStatus status, IsoStatus original, IsoReason reason, string detail, string? observed) => new()
        {
            ControlId = check.ControlId,
            Role = check.Role,
            CheckId = check.Id,
            Kind = check.Kind,
            Status = status,
            OriginalStatus = original,
            Reason = reason,
            ResourceId = name,
            Expected = check.RollUp!.Accounts is { } accounts ? $"{name} ({accounts})" : name,
            Observed = observed,
            Texts = check.Title,
            Messages = ResultTexts.Of(status, reason, detail),
            CollectedAt = _tallies[name].At is var at && at == DateTimeOffset.MinValue ? _run.AsOf : at,
            Documents = [],
            Run = _run,
        };
}
