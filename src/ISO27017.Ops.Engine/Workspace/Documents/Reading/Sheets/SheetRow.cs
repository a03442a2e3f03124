namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Sheets;

/// <summary>A row.</summary>
/// <param name="Number">Its number in the sheet, from 1.</param>
/// <param name="Cells">Its cells that hold something, as they are shown, by column from 0.</param>
internal sealed record SheetRow(int Number, IReadOnlyDictionary<int, string> Cells);
