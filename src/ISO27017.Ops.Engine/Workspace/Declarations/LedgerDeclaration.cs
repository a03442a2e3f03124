using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Workspace.Declarations;

/// <summary>The ledger of assets that the organisation keeps.</summary>
/// <param name="At">Where it stands in the file.</param>
/// <param name="Path">The file, relative to the workspace or absolute.</param>
/// <param name="Sheet">The sheet of a workbook; null for the first.</param>
/// <param name="Columns">Our names of the columns (asset, class, owner, classification, source, …) and their headers in the file.</param>
internal sealed record LedgerDeclaration(
    SourcePosition At, string Path, string? Sheet, IReadOnlyDictionary<string, string> Columns);
