namespace ISO27017.Ops.Engine.Assets;

/// <summary>What was found.</summary>
/// <param name="Assets">The assets, then the rows of the ledger without one.</param>
/// <param name="Form">How the ledger writes a row.</param>
internal sealed record AssetList(IReadOnlyList<IsoAsset> Assets, LedgerForm Form);
