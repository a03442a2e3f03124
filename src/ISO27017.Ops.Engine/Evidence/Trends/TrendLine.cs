using ISO27017.Ops.Engine.Assessment.Verdicts;

namespace ISO27017.Ops.Engine.Evidence.Trends;

/// <summary>The verdicts of one organisation over time: each side is compared with the last that was said of it.</summary>
internal sealed class TrendLine
{
    private readonly Dictionary<(string ControlId, IsoRole Role), IsoStatus> _last = [];

    /// <summary>Takes the next verdicts.</summary>
    /// <returns>How many sides stood, which fell and which rose; null if none was judged before.</returns>
    public (int Stood, IReadOnlyList<IsoDifference> Fell, IReadOnlyList<IsoDifference> Rose)? Next(IReadOnlyList<IsoVerdict> verdicts)
    {
        var (stood, fell, rose) = (0, new List<IsoDifference>(), new List<IsoDifference>());
        foreach (var verdict in verdicts.Where(v => _last.ContainsKey((v.ControlId, v.Role))))
        {
            var before = _last[(verdict.ControlId, verdict.Role)];
            switch (Turn(before, verdict.Status))
            {
                case < 0:
                    fell.Add(Difference(verdict, before));
                    break;
                case > 0:
                    rose.Add(Difference(verdict, before));
                    break;
                default:
                    stood++;
                    break;
            }
        }

        foreach (var verdict in verdicts)
        {
            _last[(verdict.ControlId, verdict.Role)] = verdict.Status;
        }

        return stood + fell.Count + rose.Count == 0 ? null : (stood, fell, rose);
    }

    /// <summary>Below zero if a side fell, above if it rose. Pass, Attested and NotApplicable are all fine; what can no longer be looked
    /// at has not become better by that.</summary>
    public static int Turn(IsoStatus before, IsoStatus now)
    {
        var turn = Rank(now) - Rank(before);
        return turn > 0 && now == IsoStatus.NotEvaluated ? 0 : turn;
    }

    private static int Rank(IsoStatus status) => Severity.Of(status is IsoStatus.Attested or IsoStatus.NotApplicable ? IsoStatus.Pass : status);

    private static IsoDifference Difference(IsoVerdict verdict, IsoStatus before) => new()
    {
        Kind = IsoDifferenceKind.VerdictTurned,
        ControlId = verdict.ControlId,
        Role = verdict.Role,
        Before = before.ToString(),
        After = verdict.Status.ToString(),
    };
}
