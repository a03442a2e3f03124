using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Policies;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Catalog.Parameters;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assets;

/// <summary>What was looked at and what was not, as patterns of ARNs: whether it may be said of a row that its asset is gone.</summary>
internal sealed class AssetReach
{
    private readonly List<string> _seen = [];
    private readonly List<(string Arns, Gap Gap)> _unseen = [];
    private readonly List<string> _elsewhere = [];

    private AssetReach()
    {
    }

    /// <summary>What could not be looked at, each once.</summary>
    public IEnumerable<Gap> Gaps => _unseen.Select(u => u.Gap).Distinct();

    /// <summary>Finds out what a collector looked at.</summary>
    /// <param name="collector">Has asked for the assets.</param>
    /// <param name="parameters">Name the accounts and regions that there are.</param>
    /// <param name="kinds">The kinds that were asked for.</param>
    /// <param name="cancel">Ends the work.</param>
    public static async Task<AssetReach> OfAsync(
        Collector collector, ParameterSet parameters, IReadOnlyList<AssetKind> kinds, CancellationToken cancel)
    {
        var reach = new AssetReach();
        var queries = collector.Frame.Catalog.Queries;
        var parts = queries[AssetKinds.Query].Union.ToDictionary(AssetKinds.TypeOf, p => p.Query, StringComparer.Ordinal);
        foreach (var kind in AssetKinds.All)
        {
            if (kinds.Contains(kind))
                await reach.AddAsync(collector, parameters, kind, queries[parts[kind.Type]], cancel).ConfigureAwait(false);
            else
                reach._elsewhere.Add(kind.In(null, null));
        }

        return reach;
    }

    /// <summary>What may be said of a row for which no asset was found: that its asset is gone, that this is not known and why, or
    /// nothing, because it belongs to what was not asked for.</summary>
    public (IsoAssetState? State, LocalText? Why) Say(string asset)
    {
        var hidden = _unseen.FirstOrDefault(u => Wildcard.Meets(u.Arns, asset));
        if (hidden.Gap is { } gap)
            return (IsoAssetState.Unknown, AssetTexts.RowUnseen(gap));
        if (!_elsewhere.Exists(arns => Wildcard.Meets(arns, asset)))
            return (IsoAssetState.NotInAws, null);
        return _seen.Exists(arns => Wildcard.Meets(arns, asset)) ? (IsoAssetState.Unknown, AssetTexts.RowElsewhere) : (null, null);
    }

    private async Task AddAsync(
        Collector collector, ParameterSet parameters, AssetKind kind, QueryDefinition query, CancellationToken cancel)
    {
        var list = await collector.Reach.CellsAsync(query.Name, null, cancel).ConfigureAwait(false);
        if (list.Gap is { } gap)
            _unseen.Add((kind.In(null, null), gap));
        foreach (var cell in list.Cells)
        {
            // What is asked of the organisation is asked once, in whatever account the run is.
            var arns = query.Scope == QueryScope.Organization ? kind.In(null, null) : kind.In(cell.AccountId, cell.Region);
            _seen.Add(arns);
            var set = await collector.ItemsAsync(query.Name, cell, cancel).ConfigureAwait(false);
            // An asset that AWS did not name may be the one that a row is about.
            var unnamed = set.Items.Select(i => i.Gaps.GetValueOrDefault(Item.Everything)).OfType<Gap>();
            _unseen.AddRange(set.Gaps.Concat(unnamed).Select(g => (arns, g)));
        }

        if (query.Scope == QueryScope.Organization)
            return;
        if (!parameters.TryGet("Accounts.Declared", out var declared))
            _elsewhere.Add(kind.In(null, null));
        _elsewhere.AddRange(Others(declared, list.Cells.Select(c => c.AccountId)).Select(a => kind.In(a, null)));
        if (query.Scope == QueryScope.Regional && parameters.TryGet("Regions.Allowed", out var allowed))
            _elsewhere.AddRange(Others(allowed, list.Cells.Select(c => c.Region)).Select(r => kind.In(null, r)));
    }

    private static IEnumerable<string> Others(JToken? all, IEnumerable<string> looked) =>
        (all as JArray ?? []).Values<string>().OfType<string>().Except(looked, StringComparer.Ordinal);
}
