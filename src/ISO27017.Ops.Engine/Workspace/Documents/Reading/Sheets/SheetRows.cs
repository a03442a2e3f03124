namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Sheets;

/// <summary>A sheet of a workbook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its rows that hold something, in order.</param>
internal sealed record SheetRows(string Name, IReadOnlyList<SheetRow> Rows);
