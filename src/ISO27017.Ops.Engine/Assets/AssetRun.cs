using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Expressions;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Assets;

/// <summary>Asks for the assets and the ledger of one plan, with the means of a run, and matches them.</summary>
internal sealed class AssetRun(AssessmentPlan plan, IReadOnlyList<AssetKind> kinds, IRunObserver? observer, TimeProvider time)
{
    // What an asset is shown with. The rule judges nothing: it says which follow-up calls are worth making.
    private static readonly RuleDefinition _shown = new()
    {
        At = new SourcePosition("assets", 0),
        Query = AssetKinds.Query,
        Expect = "[Class, Type, Arn, Name, Place, Tags, NamesMeant]",
        Empty = IsoStatus.NotApplicable,
    };

    /// <summary>Finds them.</summary>
    public async Task<AssetList> FindAsync(CancellationToken cancel)
    {
        using var spool = new DocumentSpool();
        var catalog = Narrowed();
        var collector = new Collector(Frame(catalog, spool));
        var home = new Cell(plan.Home.Id, AwsCall.Global);

        var asked = collector.ItemsAsync(BuiltInQueries.Ledger, home, cancel);
        var assets = await collector.ItemsAsync(AssetKinds.Query, home, cancel).ConfigureAwait(false);
        var reach = await AssetReach.OfAsync(collector, plan.Parameters, kinds, cancel).ConfigureAwait(false);
        var ledger = AssetLedger.Of(await asked.ConfigureAwait(false));
        Warn(assets, reach, ledger);
        return new AssetMatch(plan, ledger, reach).List(assets);
    }

    // Services of other classes are not asked.
    private ControlCatalog Narrowed()
    {
        var wanted = kinds.Select(k => k.Type).ToHashSet(StringComparer.Ordinal);
        return new ControlCatalog(new CatalogContent
        {
            Queries = [.. plan.Catalog.Queries.Values.Where(q => !BuiltInQueries.Is(q.Name)).Select(q => q.Name == AssetKinds.Query
                ? q with { Union = [.. q.Union.Where(p => wanted.Contains(AssetKinds.TypeOf(p)))] }
                : q)],
            Parameters = [.. plan.Catalog.Parameters.Values],
            Version = plan.Catalog.Version,
        });
    }

    private RunFrame Frame(ControlCatalog catalog, DocumentSpool spool) => new()
    {
        Catalog = catalog,
        Parameters = plan.Parameters,
        Expressions = new ExpressionPool(name => plan.Parameters.TryGet(name, out var value) ? value : null, plan.AsOf),
        Accounts = plan.Accounts,
        Home = plan.Home,
        Regions = plan.Regions,
        Desk = new CallDesk(plan.Source, spool, observer, time),
        Footprint = Footprint.Of(catalog, [_shown]),
    };

    private void Warn(ItemSet assets, AssetReach reach, AssetLedger ledger)
    {
        if (observer is null)
            return;
        foreach (var gap in GapPlaces.Together(reach.Gaps))
            observer.Warned(AssetTexts.Unseen(gap));
        var tags = assets.Items.Where(i => !i.Gaps.ContainsKey(Item.Everything)).Select(i => i.Gaps.GetValueOrDefault("Tags")).OfType<Gap>();
        foreach (var same in tags.GroupBy(g => g.Reason))
        {
            var details = string.Join("; ", GapPlaces.Together(same.Distinct()).Select(g => g.Detail));
            observer.Warned(AssetTexts.TagsUnseen(new Gap(same.Key, details), same.Count()));
        }

        if (ledger.Gap is { } unread)
            observer.Warned(AssetTexts.LedgerUnread(unread));
    }
}
