namespace ISO27017.Ops.Engine.Reports.Web;

/// <summary>A row of a <see cref="LongList"/>.</summary>
/// <param name="Look">By which status the filter finds it; null if the filter leaves it alone.</param>
/// <param name="Cells">Writes its cells, seen from a page.</param>
internal sealed record ListRow(StatusLook? Look, Func<Place, Html> Cells)
{
    /// <summary>The row.</summary>
    public Html On(Place place) => Look is null
        ? new Html().Add($"<tr>{Cells(place)}</tr>\n")
        : new Html().Add($"<tr data-row=\"{Look.Class}\">{Cells(place)}</tr>\n");
}
