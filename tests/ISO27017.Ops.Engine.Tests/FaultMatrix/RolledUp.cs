using ISO27017.Ops.Engine.Assessment.Verdicts;

namespace ISO27017.Ops.Engine.Tests.FaultMatrix;

/// <summary>What roll-ups must say, worked out of the other results of the same run.</summary>
internal static class RolledUp
{
    public static bool Is(IsoResult result) => SampleRun.Catalog.Check(result.CheckId)?.RollUp is not null;

    /// <summary>Each roll-up that is not the worst of what it rests on.</summary>
    public static IEnumerable<string> Wrong(IReadOnlyList<IsoResult> results)
    {
        foreach (var rolled in results.Where(Is))
        {
            var rollUp = SampleRun.Catalog.Check(rolled.CheckId)!.RollUp!;
            // The sample's conditions mean its one tenant account.
            var under = results
                .Where(r => r.CheckId == rolled.ResourceId || (!r.Advisory && $"{r.ControlId}-{r.Role}" == rolled.ResourceId))
                .Where(r => rollUp.Accounts is null || r.AccountId is null or "777788889999");
            if ((Severity.Worst(under.Select(r => r.Status)) ?? IsoStatus.NotEvaluated) != rolled.Status)
                yield return $"{rolled.CheckId} {rolled.ResourceId} is {rolled.Status}";
        }
    }
}
