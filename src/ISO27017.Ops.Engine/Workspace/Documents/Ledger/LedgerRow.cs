namespace ISO27017.Ops.Engine.Workspace.Documents.Ledger;

/// <summary>A row of a ledger's file, its header included.</summary>
/// <param name="Line">The line or row of the file, from 1.</param>
/// <param name="Cells">Its cells.</param>
internal readonly record struct LedgerRow(int Line, IReadOnlyList<string> Cells);
