using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Access.Testing;

/// <summary>Asks AWS itself where IAM's evaluation leaves it open, and here and there where it does not: the evaluation does not see
/// everything (conditions of service control policies, resource policies, whether the account may ask for the organisation).</summary>
internal sealed class SpotProbe(SpotList spots, Probe probe, Dictionary<Spot, Finding> findings)
{
    private static readonly LocalText _differs = new(
        "IAM のポリシー評価と実際の AWS の応答が異なります", "IAM's evaluation of policies and what AWS does differ here");

    private readonly Dictionary<Spot, Finding> _evaluated = new(findings);
    private readonly Dictionary<Spot, Finding> _asked = [];

    /// <summary>Puts what was found out into the findings.</summary>
    public async Task RunAsync(bool askAll, CancellationToken cancel)
    {
        var possible = spots.All.Where(s => spots.PlainCall(s) is not null).ToList();
        var doubtful = possible.Where(s => askAll || spots.IsOrganization(s)
            || _evaluated[s].IsOpen || _evaluated[s].Cause == IsoDenialCause.ServiceControlPolicy).ToList();
        // One in each region that should be answered: if it is not, the evaluation is not to be trusted there
        var canaries = possible.Except(doubtful).Where(s => s.Region != AwsCall.Global && _evaluated[s].Allowed).GroupBy(s => s.Region).Select(g => g.First());
        await AskAsync([.. doubtful, .. canaries], cancel).ConfigureAwait(false);

        var misjudged = _asked.Where(a => a.Value.Cause is not null && _evaluated[a.Key].Allowed && !spots.IsOrganization(a.Key)).Select(a => a.Key.Region).ToHashSet();
        await AskAsync([.. possible.Where(s => misjudged.Contains(s.Region) && !_asked.ContainsKey(s))], cancel).ConfigureAwait(false);
        Doubt(s => misjudged.Contains(s.Region) && _evaluated[s].Allowed);
        if (_asked.Any(a => a.Value.Allowed && _evaluated[a.Key].Cause == IsoDenialCause.ServiceControlPolicy))
            Doubt(s => _evaluated[s].Cause == IsoDenialCause.ServiceControlPolicy);
        foreach (var (spot, finding) in _asked)
            findings[spot] = Together(_evaluated[spot], finding);
    }

    private async Task AskAsync(IReadOnlyCollection<Spot> some, CancellationToken cancel)
    {
        var answers = await Task.WhenAll(some.Select(async s => (s, await probe.AskAsync(spots.PlainCall(s)!, s.Region, cancel).ConfigureAwait(false)))).ConfigureAwait(false);
        foreach (var (spot, finding) in answers)
            _asked[spot] = finding;
    }

    private void Doubt(Func<Spot, bool> which)
    {
        foreach (var spot in spots.All.Where(s => which(s) && !_asked.ContainsKey(s)))
            findings[spot] = Finding.Open(_differs);
    }

    // What AWS did is the truth; why, the evaluation can say where AWS does not.
    private static Finding Together(Finding evaluated, Finding asked) =>
        asked.IsOpen ? evaluated
        : asked.Cause == IsoDenialCause.Refused && evaluated.Cause is { } cause ? Finding.No(cause, asked.Detail)
        : asked;
}
