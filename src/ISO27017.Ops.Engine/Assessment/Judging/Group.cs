using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Assessment.Judging;

/// <summary>The items of a rule that are judged together: of an account and region, of an account, or of the organisation.</summary>
internal sealed class Group(string? accountId, string? region)
{
    /// <summary>So many items at most are shown of a group as a whole: a reader needs to see what was found, not all of it again.</summary>
    public const int MostObserved = 20;

    private readonly List<Judgement> _judgements = [];
    private readonly List<string> _observed = [];
    private readonly ItemSet _satisfied = new();

    /// <summary>The region of all its items; null where the group spans regions.</summary>
    public string? Region => region;

    /// <summary>What the group's lists rest on and lack.</summary>
    public ItemSet Seen { get; } = new();

    /// <summary>What else a verdict over the group as a whole rests on: the items that were looked at for it.</summary>
    public ItemSet Searched { get; } = new();

    /// <summary>Counts an item in.</summary>
    /// <param name="judgement">What is said of it.</param>
    /// <param name="observed">What is shown of it.</param>
    /// <param name="documents">The documents on which a verdict over the whole group rests because of it.</param>
    /// <param name="at">When the newest of them was answered.</param>
    public void Add(Judgement judgement, string? observed, IEnumerable<string> documents, DateTimeOffset at)
    {
        _judgements.Add(judgement);
        (judgement.Status == IsoStatus.Pass ? _satisfied : Searched).Rest(documents, at);
        if (observed is not null && _observed.Count < MostObserved)
            _observed.Add(observed);
    }

    /// <summary>Takes in the part of one cell.</summary>
    public void Join(Group part)
    {
        _judgements.AddRange(part._judgements);
        _observed.AddRange(part._observed.Take(MostObserved - _observed.Count));
        _satisfied.RestLike(part._satisfied);
        Searched.RestLike(part.Searched);
        Seen.RestLike(part.Seen);
    }

    /// <summary>What is to be said of the group beside its items: what could not be seen, the verdict of `any`, or that it is empty.</summary>
    public IEnumerable<IsoResult> Conclude(RuleDefinition rule, ResultFactory results)
    {
        Searched.RestLike(Seen);
        if (rule.MatchAny)
            return [results.Of(accountId, Region, Any(rule), _satisfied.Documents.Count > 0 ? _satisfied : Searched, _observed.Count > 0 ? $"[{string.Join(",", _observed)}]" : null)];
        if (Seen.Gaps.Count > 0)
        {
            return Seen.Gaps
                .GroupBy(g => g.Reason)
                .Select(g => results.Of(accountId, Region, Judgement.NotEvaluated(g.Key, Details(g)), Seen));
        }

        return _judgements.Count > 0 ? [] : [results.Of(accountId, Region, Empty(rule), Searched)];
    }

    // One item that satisfies is enough, even where more could not be seen; without one, what was not seen decides.
    private Judgement Any(RuleDefinition rule)
    {
        if (_judgements.Exists(j => j.Status == IsoStatus.Pass))
            return Judgement.Pass;
        if (Seen.Gaps.Count > 0)
            return Judgement.NotEvaluated(Seen.Gaps[0].Reason, Details(Seen.Gaps));
        if (_judgements.Find(j => j.Status == IsoStatus.NotEvaluated) is { } open)
            return open;
        return _judgements.Exists(j => j.Status != IsoStatus.NotApplicable)
            ? _judgements.Find(j => j.Status == IsoStatus.DocumentOutdated) ?? Judgement.Fail
            : _judgements.FirstOrDefault() ?? Empty(rule);
    }

    private static Judgement Empty(RuleDefinition rule) => rule.Empty == IsoStatus.NotApplicable
        ? new Judgement(IsoStatus.NotApplicable, IsoReason.NoSuchResource)
        : new Judgement(rule.Empty);

    private static string Details(IEnumerable<Gap> gaps)
    {
        var details = gaps.Select(g => g.Detail).Distinct(StringComparer.Ordinal).ToList();
        return details.Count <= 3 ? string.Join("; ", details) : string.Join("; ", details.Take(3)) + $"; … {details.Count - 3}";
    }
}
