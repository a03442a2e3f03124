namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>Cells, what prevented finding them all, and the documents that named them.</summary>
internal sealed record CellList(
    IReadOnlyList<Cell> Cells, Gap? Gap = null, IReadOnlyList<(string Key, DateTimeOffset At)>? Named = null)
{
    /// <summary>The documents that named the cells.</summary>
    public IReadOnlyList<(string Key, DateTimeOffset At)> Documents => Named ?? [];
}
