using ISO27017.Ops.Engine.Assessment.Judging;
using ISO27017.Ops.Engine.Assessment.Policies;
using ISO27017.Ops.Engine.Workspace.Entries;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Exceptions;

/// <summary>Applies exceptions to results, and counts what each covers. For all threads of a run.</summary>
internal sealed class ExceptionMatcher
{
    private readonly IReadOnlyList<ExceptionEntry> _entries;
    private readonly int[] _matched;
    private readonly bool[] _open;
    private readonly DateOnly _today;

    /// <summary>Takes the document of <c>workspace:ListExceptions</c>; null without a workspace.</summary>
    /// <exception cref="FormatException">It is another document.</exception>
    public ExceptionMatcher(JObject? facts, DateTimeOffset asOf)
        : this(ExceptionFacts.Read(facts), asOf)
    {
    }

    /// <summary>Takes exceptions at hand.</summary>
    public ExceptionMatcher(IReadOnlyList<ExceptionEntry> entries, DateTimeOffset asOf) =>
        (_entries, _matched, _open, _today) = (entries, new int[entries.Count], new bool[entries.Count], EntryDay.Of(asOf));

    /// <summary>The result as it counts: Excepted where a live exception covers a finding, the finding with
    /// <see cref="IsoReason.ExceptionExpired"/> where only an expired one does, otherwise the result itself.</summary>
    public IsoResult Apply(IsoResult result)
    {
        var covering = Count(result);
        return covering.FirstOrDefault(IsLive) is { } live
            ? Copy(result, IsoStatus.Excepted, IsoReason.None, live)
            : covering.Count > 0 ? Copy(result, result.Status, IsoReason.ExceptionExpired, covering[0]) : result;
    }

    /// <summary>Counts in which exceptions cover a result, and gives them.</summary>
    public IReadOnlyList<ExceptionEntry> Count(IsoResult result)
    {
        if (result.Status == IsoStatus.NotEvaluated)
        {
            for (var i = 0; i < _entries.Count; i++)
            {
                if (MayCover(_entries[i], result))
                    Volatile.Write(ref _open[i], true);
            }
        }

        if (result.Kind is IsoKind.RUP or IsoKind.ATT || result.OriginalStatus is not (IsoStatus.Fail or IsoStatus.DocumentOutdated))
        {
            return [];
        }

        var covering = new List<ExceptionEntry>();
        for (var i = 0; i < _entries.Count; i++)
        {
            if (Covers(_entries[i], result))
            {
                Interlocked.Increment(ref _matched[i]);
                covering.Add(_entries[i]);
            }
        }

        return covering;
    }

    /// <summary>The exceptions with how many results each covered, and whether something that it might cover could not be looked at.</summary>
    public IEnumerable<(ExceptionEntry Entry, int Matched, bool Live, bool Open)> Uses() =>
        _entries.Select((e, i) => (e, Volatile.Read(ref _matched[i]), IsLive(e), Volatile.Read(ref _open[i])));

    /// <summary>What is to be said after a run: exceptions that have expired, and those that nothing needs any more.</summary>
    /// <param name="complete">False where only part of the checks, accounts or regions was judged: then none can be said to be needless.
    /// Nor can one of which something could not be looked at.</param>
    public IEnumerable<LocalText> Warnings(bool complete = true)
    {
        foreach (var (entry, matched, live, open) in Uses())
        {
            if (!live && (matched > 0 || complete))
            {
                yield return new(
                    $"例外 {entry.Id}（{entry.Check}）の期限 {EntryDay.Write(entry.Expires)} は過ぎています。対象の {matched} 件は元の判定のまま数えます。見直すか、取り除いてください。",
                    $"The exception {entry.Id} ({entry.Check}) ended on {EntryDay.Write(entry.Expires)}: what it covered ({matched}) counts as found. Review or remove it.");
            }
            else if (live && matched == 0 && complete && !open)
            {
                yield return new(
                    $"例外 {entry.Id}（{entry.Check}）に当てはまる結果はありません。不要になったなら取り除いてください。",
                    $"The exception {entry.Id} ({entry.Check}) covers no result. Remove it if it is not needed any more.");
            }
        }
    }

    private static bool Covers(ExceptionEntry entry, IsoResult result) =>
        Wildcard.Fits(entry.Check, result.CheckId, ignoreCase: true)
        && (entry.Account is null || Wildcard.Fits(entry.Account, result.AccountId ?? ""))
        && (entry.Region is null || Wildcard.Fits(entry.Region, result.Region ?? ""))
        && (entry.Resource is null || Wildcard.Fits(entry.Resource, result.ResourceId ?? ""));

    // Of a place that could not be looked at it is not known which resources it has.
    private static bool MayCover(ExceptionEntry entry, IsoResult result) =>
        Wildcard.Fits(entry.Check, result.CheckId, ignoreCase: true)
        && (entry.Account is null || result.AccountId is null || Wildcard.Fits(entry.Account, result.AccountId))
        && (entry.Region is null || result.Region is null || Wildcard.Fits(entry.Region, result.Region))
        && (entry.Resource is null || result.ResourceId is null || Wildcard.Fits(entry.Resource, result.ResourceId));

    private static IsoResult Copy(IsoResult r, IsoStatus status, IsoReason reason, ExceptionEntry entry) => new()
    {
        ControlId = r.ControlId,
        Role = r.Role,
        CheckId = r.CheckId,
        Rule = r.Rule,
        Kind = r.Kind,
        Status = status,
        OriginalStatus = r.OriginalStatus,
        Reason = reason,
        AccountId = r.AccountId,
        Region = r.Region,
        ResourceId = r.ResourceId,
        Expected = r.Expected,
        Observed = r.Observed,
        Texts = r.Texts,
        Messages = ResultTexts.Of(status, reason, $"{entry.Id}, {entry.Ticket}, {EntryDay.Write(entry.Expires)}"),
        CollectedAt = r.CollectedAt,
        Documents = r.Documents,
        Run = r.Run,
    };

    private bool IsLive(ExceptionEntry entry) => _today <= entry.Expires;
}
