namespace ISO27017.Ops.Engine.Reports.Web;

/// <summary>A table that may have more rows than its page should hold. The first stand in the page; if there are more, all of them stand
/// in pages of their own.</summary>
/// <param name="Name">The name of the list's pages, such as <c>list-calls</c>.</param>
/// <param name="Title">What it lists.</param>
/// <param name="Columns">The headings of the columns.</param>
/// <param name="Class">The table's CSS class.</param>
/// <param name="Rows">Its rows.</param>
internal sealed record LongList(
    string Name, string Title, IReadOnlyList<LocalText> Columns, string Class, IReadOnlyList<ListRow> Rows)
{
    /// <summary>What the list's own pages say before the table; null for nothing.</summary>
    public Func<Place, Html>? Intro { get; init; }

    /// <summary>Rows as the list's own pages have them; null means as <see cref="Rows"/>.</summary>
    public IReadOnlyList<ListRow>? OwnRows { get; init; }

    /// <summary>The link back from the list's own pages; null means the report's own file.</summary>
    public Func<Place, (string Link, string Text)>? Back { get; init; }

    /// <summary>Writes the table with as many rows as fit, and a link to all where that is not all of them.</summary>
    /// <param name="place">The page.</param>
    /// <param name="rows">How many rows at most.</param>
    /// <param name="bytes">How much of the page they may take; one row stands there in any case.</param>
    public Html In(Place place, int rows, int bytes)
    {
        var html = new Html();
        var shown = 0;
        foreach (var row in Rows.Take(rows))
        {
            var markup = row.On(place);
            bytes -= markup.Bytes;
            if (bytes < 0 && shown > 0)
            {
                break;
            }

            html.Add(markup);
            shown++;
        }

        html = Table(place, html);
        if (shown == Rows.Count)
        {
            return html;
        }

        place.Pages.Add(this);
        return html.Add($"<p class=\"more\">{place.Model.T($"ここには最初の {shown:N0} 件があります。", $"The first {shown:N0} stand here.")} <a href=\"{place.Page(PageNames.List(Name, 1))}\">{place.Model.T($"全 {Rows.Count:N0} 件を見る", $"See all {Rows.Count:N0}")}</a></p>\n");
    }

    /// <summary>The table around <paramref name="rows"/>.</summary>
    public Html Table(Place place, Html rows)
    {
        var html = new Html().Add($"<table class=\"{Class}\"><thead><tr>");
        foreach (var column in Columns)
        {
            html.Add($"<th scope=\"col\">{place.T(column)}</th>");
        }

        return html.Add($"</tr></thead><tbody data-card>\n").Add(rows).Add($"</tbody></table>\n");
    }
}
