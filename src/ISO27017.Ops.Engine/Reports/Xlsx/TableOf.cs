using ISO27017.Ops.Engine.Reports.Tables;

namespace ISO27017.Ops.Engine.Reports.Xlsx;

/// <summary>What a sheet shows as a table.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Title">What stands over it.</param>
/// <param name="TableName">The table's name in formulas.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows.</param>
internal sealed record TableOf<T>(LocalText Sheet, string Title, string TableName, IReadOnlyList<Column<T>> Columns, IReadOnlyList<T> Rows)
{
    /// <summary>How many of the first columns stay in sight.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>How many of the first columns are printed; null for all.</summary>
    public int? OnPaper { get; init; }

    /// <summary>What a reader must know; null for nothing.</summary>
    public LocalText? Note { get; init; }
}
