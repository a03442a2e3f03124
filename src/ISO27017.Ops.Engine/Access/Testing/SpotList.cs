using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Aws.Client;
using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Access.Testing;

/// <summary>Every action that is needed in an account, in every place, each once.</summary>
internal sealed class SpotList
{
    private readonly Dictionary<Spot, List<NeededCall>> _calls = [];

    /// <summary>The places of these calls in these regions.</summary>
    public SpotList(IEnumerable<NeededCall> calls, IReadOnlyList<string> regions)
    {
        Regions = regions;
        foreach (var call in calls)
        {
            foreach (var spot in Of(call, regions))
            {
                if (!_calls.TryGetValue(spot, out var same))
                    _calls[spot] = same = [];
                same.Add(call);
            }
        }
    }

    /// <summary>The regions.</summary>
    public IReadOnlyList<string> Regions { get; }

    /// <summary>All places.</summary>
    public IReadOnlyCollection<Spot> All => _calls.Keys;

    /// <summary>The places of one call.</summary>
    public static IEnumerable<Spot> Of(NeededCall call, IReadOnlyList<string> regions)
    {
        // Which regions are enabled is asked in the first one only
        var places = !call.IsRegional ? [AwsCall.Global] : ReferenceEquals(call.Call, EnabledRegions.Call) ? regions.Take(1) : regions;
        return places.SelectMany(p => call.Actions.Select(a => new Spot(a, p)));
    }

    /// <summary>A call that shows by itself whether the action is allowed; null if there is none.</summary>
    public NeededCall? PlainCall(Spot spot) => _calls[spot].Find(c => c.IsPlain && c.Actions.Count == 1);

    /// <summary>True if the action is asked only for the organisation, where being allowed by policies is not enough.</summary>
    public bool IsOrganization(Spot spot) => _calls[spot].TrueForAll(c => c.IsOrganization);

    /// <summary>The region that policies see when a place is asked.</summary>
    public string RealRegion(Spot spot, string home)
    {
        var service = ServiceModels.Find(_calls[spot][0].Call.Service);
        return service is null ? home : EndpointTable.RegionOf(service, spot.Region, home);
    }
}
