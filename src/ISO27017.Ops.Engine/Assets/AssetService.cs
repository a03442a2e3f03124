using System.Runtime.CompilerServices;
using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Assessment.Running;

namespace ISO27017.Ops.Engine.Assets;

/// <summary>Lists what the asset ledger is about, and matches it with the ledger both ways.</summary>
public static class AssetService
{
    // The check whose question this is: asked with it, a run finds workspace, parameters, accounts and regions as the check does.
    private const string Check = "8.1.1-CSC-01";

    /// <summary>The classes of assets, each with its types of resources as AWS Resource Explorer writes them.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Types)> Classes() =>
        AssetKinds.All.GroupBy(k => k.Class).Select(c => (c.Key, (IReadOnlyList<string>)[.. c.Select(k => k.Type)]));

    /// <summary>The assets in the order of their classes and ARNs, then the rows of the ledger without an asset in the order of
    /// their lines. They come when everything was asked.</summary>
    /// <param name="request">Which, and where to look.</param>
    /// <param name="observer">Hears of calls, and of what could not be looked at as warnings; null for nobody.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <exception cref="IsoOpsException">It cannot take place: an unknown class, bad configuration, no credentials.</exception>
    public static async IAsyncEnumerable<IsoAsset> ListAsync(
        AssetRequest request, IRunObserver? observer, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (_, assets) = await FindAsync(request, observer, cancel).ConfigureAwait(false);
        foreach (var asset in assets)
            yield return asset;
    }

    /// <summary>A row for each asset that the ledger lacks (<see cref="IsoAssetState.NotInLedger"/>), with the ledger's own headers,
    /// to be completed and added to it.</summary>
    /// <param name="request">Which, and where to look; its states do not matter.</param>
    /// <param name="observer">Hears of calls, and of what could not be looked at as warnings; null for nobody.</param>
    /// <param name="cancel">Ends the work.</param>
    /// <returns>The cells by header, all rows with the same headers in the same order.</returns>
    /// <exception cref="IsoOpsException">It cannot take place: an unknown class, bad configuration, no credentials.</exception>
    public static async IAsyncEnumerable<IReadOnlyList<KeyValuePair<string, string>>> LedgerRowsAsync(
        AssetRequest request, IRunObserver? observer, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (form, assets) = await FindAsync(
            request with { States = [IsoAssetState.NotInLedger] }, observer, cancel).ConfigureAwait(false);
        foreach (var asset in assets)
            yield return form.RowOf(asset);
    }

    private static async Task<(LedgerForm Form, IReadOnlyList<IsoAsset> Assets)> FindAsync(
        AssetRequest request, IRunObserver? observer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(request);
        var kinds = AssetKinds.Choose(request.Classes);
        var run = request.Run with { Controls = [], Roles = [], Checks = [Check] };
        var plan = await PlanMaker.MakeAsync(run, observer, TimeProvider.System, cancel).ConfigureAwait(false);
        await using var source = plan.Source.ConfigureAwait(false);
        var found = await new AssetRun(plan, kinds, observer, TimeProvider.System).FindAsync(cancel).ConfigureAwait(false);
        var assets = request.States.Count == 0 ? found.Assets : [.. found.Assets.Where(a => request.States.Contains(a.State))];
        return (found.Form, assets);
    }
}
