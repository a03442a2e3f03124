using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Planning;
using ISO27017.Ops.Engine.Assessment.Policies;
using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assets;

/// <summary>Matches assets and ledger both ways.</summary>
internal sealed class AssetMatch(AssessmentPlan plan, AssetLedger ledger, AssetReach reach)
{
    private readonly HashSet<string>? _listed = plan.Parameters.TryGet("Ledger.Classes", out var classes)
        ? [.. classes.Values<string>().OfType<string>()]
        : null;

    private readonly AssetTags _tags = new(plan.Parameters);

    /// <summary>The assets, then the rows without one.</summary>
    public AssetList List(ItemSet assets)
    {
        var found = assets.Items
            .Where(i => i.Id.Length > 0)
            .Select(i => Of(i, ledger.Find(i.Id)))
            .OrderBy(a => Place(a.Class)).ThenBy(a => a.Arn, StringComparer.Ordinal)
            .ToList();
        var matched = found.SelectMany(a => a.LedgerLines).ToHashSet();
        var rows = ledger.Rows.Where(r => !matched.Contains(r.Line)).OrderBy(r => r.Line).Select(Of).OfType<IsoAsset>();
        return new AssetList([.. found, .. rows], new LedgerForm(plan.Workspace?.File.Ledger, ledger, plan.Parameters));
    }

    private static int Place(string? name) => AssetKinds.Classes.TakeWhile(c => c != name).Count();

    private IsoAsset Of(Item item, IReadOnlyList<LedgerRow> rows)
    {
        var value = item.Value;
        var (state, message) = Judge(item, rows);
        return new IsoAsset
        {
            Class = (string?)value["Class"],
            Type = (string?)value["Type"],
            Arn = item.Id,
            Name = (string?)value["Name"],
            AccountId = AssetArn.AccountOf(item.Id) ?? (string?)value.SelectToken("_account.Id"),
            Region = AssetArn.RegionOf(item.Id) ?? (string?)value["Place"] ?? (string?)value["_region"],
            Tags = AssetTags.Of(value["Tags"]),
            NamedRight = NamedRight((string?)value["Name"], value["NamesMeant"]),
            MissingTags = _tags.Missing(value["Tags"]),
            LedgerLines = [.. rows.Select(r => r.Line)],
            State = state,
            Owner = Agreed(rows.Select(r => r.Owner)),
            Classification = Agreed(rows.Select(r => r.Classification)),
            Messages = message,
            CollectedAt = item.At == DateTimeOffset.MinValue ? plan.AsOf : item.At,
        };
    }

    private (IsoAssetState State, LocalText Message) Judge(Item item, IReadOnlyList<LedgerRow> rows)
    {
        if (rows.Count == 1)
            return (IsoAssetState.Listed, AssetTexts.Listed(rows[0].Line));
        if (rows.Count > 1)
            return (IsoAssetState.ListedTwice, AssetTexts.ListedTwice(rows.Select(r => r.Line)));
        if (plan.Scope.Excludes(item) is { } reason)
            return (IsoAssetState.OutOfScope, AssetTexts.Excluded(reason));
        if (_listed is null)
            return (IsoAssetState.Unknown, AssetTexts.ClassesMissing(plan.Parameters.WhyMissing("Ledger.Classes")));
        if (!_listed.Contains((string?)item.Value["Class"] ?? ""))
            return (IsoAssetState.OutOfScope, AssetTexts.NotAClass);
        return ledger.Gap is { } gap
            ? (IsoAssetState.Unknown, AssetTexts.LedgerUnread(gap))
            : (IsoAssetState.NotInLedger, AssetTexts.NotInLedger);
    }

    private IsoAsset? Of(LedgerRow row)
    {
        var (state, why) = reach.Say(row.Asset);
        return state is null ? null : new IsoAsset
        {
            Arn = row.Asset,
            AccountId = AssetArn.AccountOf(row.Asset),
            Region = AssetArn.RegionOf(row.Asset),
            LedgerLines = [row.Line],
            State = state.Value,
            Owner = row.Owner,
            Classification = row.Classification,
            Messages = why ?? AssetTexts.NotInAws(row.Line, row.Asset.Length > 0),
            CollectedAt = ledger.At == DateTimeOffset.MinValue ? plan.AsOf : ledger.At,
        };
    }

    private static bool? NamedRight(string? name, JToken? rules) => name is not null && rules is JArray { Count: > 0 } patterns
        ? patterns.Values<string>().Any(p => Wildcard.Fits(p!, name))
        : null;

    private static string? Agreed(IEnumerable<string?> said) => said.Distinct(StringComparer.Ordinal).Take(2).ToList() is [var one] ? one : null;
}
