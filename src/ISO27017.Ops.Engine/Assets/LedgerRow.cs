using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assets;

/// <summary>A row of the ledger whose source is AWS.</summary>
/// <param name="Line">Its line in the file.</param>
/// <param name="Asset">The ARN or pattern; empty where the cell is.</param>
/// <param name="Owner">Who answers for it; null where the cell is empty.</param>
/// <param name="Classification">How secret it is; null where the cell is empty.</param>
internal sealed record LedgerRow(int Line, string Asset, string? Owner, string? Classification)
{
    /// <summary>Whether the row may stand for several assets.</summary>
    public bool IsPattern { get; } = Asset.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>The row from the fact.</summary>
    public static LedgerRow Of(JObject row) =>
        new((int?)row["line"] ?? 0, (string?)row["asset"] ?? "", Filled(row["owner"]), Filled(row["classification"]));

    private static string? Filled(JToken? cell) => string.IsNullOrWhiteSpace((string?)cell) ? null : (string?)cell;
}
