using ISO27017.Ops.Engine.Assessment.Collection;
using ISO27017.Ops.Engine.Assessment.Policies;

namespace ISO27017.Ops.Engine.Assets;

/// <summary>The ledger of assets, in which rows are found by ARN.</summary>
internal sealed class AssetLedger
{
    // The word of a row whose asset is to be found in AWS, as check 8.1.1-CSC-01 has it.
    private const string Aws = "AWS";

    private readonly ILookup<string, LedgerRow> _plain;
    private readonly List<LedgerRow> _patterns;

    private AssetLedger(ItemSet set)
    {
        Gap = set.Gaps.FirstOrDefault();
        At = set.At;
        Rows = [.. set.Items.Select(i => i.Value).Where(v => (string?)v["source"] == Aws).Select(LedgerRow.Of)];
        Headers = [.. set.Items.SelectMany(i => i.Value.Properties().Select(p => p.Name)).Distinct(StringComparer.Ordinal)];
        _plain = Rows.Where(r => !r.IsPattern).ToLookup(r => r.Asset, StringComparer.Ordinal);
        _patterns = [.. Rows.Where(r => r.IsPattern)];
    }

    /// <summary>Why it could not be read; null if it was.</summary>
    public Gap? Gap { get; }

    /// <summary>When it was read.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The rows whose source is AWS.</summary>
    public IReadOnlyList<LedgerRow> Rows { get; }

    /// <summary>The names of all its columns: ours, and the headers of others.</summary>
    public IReadOnlyList<string> Headers { get; }

    /// <summary>The ledger from the items of the built-in query.</summary>
    public static AssetLedger Of(ItemSet set) => new(set);

    /// <summary>The rows that name an asset, in the order of their lines.</summary>
    public IReadOnlyList<LedgerRow> Find(string arn) =>
        [.. _plain[arn].Concat(_patterns.Where(r => Wildcard.Fits(r.Asset, arn))).OrderBy(r => r.Line)];
}
