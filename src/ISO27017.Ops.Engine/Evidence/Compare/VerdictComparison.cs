using ISO27017.Ops.Engine.Assessment.Verdicts;

namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>Compares the verdicts over role sides.</summary>
internal static class VerdictComparison
{
    /// <summary>The sides that both runs judged and whose verdict turned. Why is the cause of the first of its results that changed the
    /// way the verdict did.</summary>
    public static IEnumerable<IsoDifference> Differences(ComparedRun before, ComparedRun after, IReadOnlyList<IsoDifference> turned)
    {
        // Without what was filtered away, a verdict over a side would look better than it is.
        if (before.Filtered || after.Filtered)
            yield break;
        var was = VerdictService.RollUp(before.Results).ToDictionary(v => (v.ControlId, v.Role));
        foreach (var now in VerdictService.RollUp(after.Results))
        {
            if (!was.TryGetValue((now.ControlId, now.Role), out var old) || old.Status == now.Status)
                continue;
            var causes = turned.Where(d => d.ControlId == now.ControlId && d.Role == now.Role && d.Kind != IsoDifferenceKind.FactChanged)
                .Select(d => d.Cause).Distinct().Order().ToList();
            yield return new IsoDifference
            {
                Kind = IsoDifferenceKind.VerdictTurned,
                ControlId = now.ControlId,
                Role = now.Role,
                Before = old.Status.ToString(),
                After = now.Status.ToString(),
                Cause = causes.Count > 0 ? causes[0] : IsoDifferenceCause.None,
            };
        }
    }
}
