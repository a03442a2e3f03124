namespace ISO27017.Ops.Engine.Workspace.Documents.Reading.Sheets;

/// <summary>A workbook as text: a section a sheet, a line a row.</summary>
internal static class SheetBlocks
{
    // A row of figures begins with a number too
    private const int MostOfHeading = 3;

    /// <summary>The blocks.</summary>
    public static IEnumerable<DocumentBlock> Of(IEnumerable<SheetRows> sheets)
    {
        foreach (var sheet in sheets.Where(s => s.Rows.Count > 0))
        {
            yield return new DocumentBlock(sheet.Name, Level: 1);
            foreach (var row in sheet.Rows)
                yield return new DocumentBlock(
                    string.Join('\t', row.Cells.OrderBy(c => c.Key).Select(c => c.Value)), Numbered: row.Cells.Count <= MostOfHeading, Tight: true);
        }
    }
}
