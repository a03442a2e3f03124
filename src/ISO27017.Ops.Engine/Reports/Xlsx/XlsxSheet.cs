namespace ISO27017.Ops.Engine.Reports.Xlsx;

/// <summary>A sheet that is to be written.</summary>
internal abstract class XlsxSheet
{
    /// <summary>How many rows Excel takes.</summary>
    public const int MostRows = 1_048_576;

    /// <summary>Its name; at most 31 characters, none of <c>[]:*?/\</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What stands over it.</summary>
    public required string Title { get; init; }

    /// <summary>The row of the table's head, from 1, which every printed page repeats; 0 without one.</summary>
    public virtual int HeadRow => 0;

    /// <summary>How many rows of data it has.</summary>
    public virtual int Rows => 0;

    /// <summary>The table; null without one.</summary>
    public virtual XlsxTable? Table => null;

    /// <summary>The cells to print, such as <c>$A$1:$M$20</c>; null for all.</summary>
    public virtual string? PrintArea => null;

    /// <summary>How many of the first columns stay in sight.</summary>
    public virtual int FrozenColumns => 0;

    /// <summary>True for what is taller than wide.</summary>
    public virtual bool Portrait => false;

    /// <summary>About how many characters each column is wide.</summary>
    public abstract IReadOnlyList<double> Widths { get; }

    /// <summary>Writes the rows.</summary>
    public abstract void WriteRows(XlsxCells cells);

    /// <summary>The cells that are one, such as <c>B4:D4</c>.</summary>
    public virtual IReadOnlyList<string> Merged => [];

    /// <summary>The cells that lead to other sheets, with the sheets' names.</summary>
    public virtual IReadOnlyList<(string Cell, string Sheet)> Links => [];
}
