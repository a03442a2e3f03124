using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Access.Testing;

/// <summary>Which of the declared regions an account has enabled.</summary>
/// <param name="Usable">Those that are enabled, or of which it is not known.</param>
/// <param name="Disabled">Those that are not.</param>
internal sealed record RegionState(IReadOnlyList<string> Usable, IReadOnlyList<string> Disabled)
{
    /// <summary>No region matters.</summary>
    public static RegionState None { get; } = new([], []);

    /// <summary>Asks EC2, which lists the enabled ones.</summary>
    public static async Task<RegionState> OfAsync(
        Func<AwsCall, CancellationToken, Task<CallOutcome>> ask, AssessmentPlan plan, IsoAccount account, CancellationToken cancel)
    {
        IReadOnlyList<string> declared = account.Regions.Length > 0 ? account.Regions : plan.Regions;
        var shut = new List<string>();
        foreach (var region in declared)
        {
            var outcome = await ask(new AwsCall(account.Id, region, EnabledRegions.Call.Service, EnabledRegions.Call.Operation, []), cancel).ConfigureAwait(false);
            if (outcome.Answer?["Regions"] is { } list)
            {
                var enabled = list.Select(r => (string?)r["RegionName"]).ToHashSet();
                return new RegionState([.. declared.Where(enabled.Contains)], [.. declared.Where(d => !enabled.Contains(d))]);
            }

            // A disabled region cannot answer for the others; the next one may
            if (outcome.Error?.Reason != IsoReason.RegionDisabled)
                break;
            shut.Add(region);
        }

        return new RegionState([.. declared.Except(shut)], shut);
    }
}
