namespace ISO27017.Ops.Engine.Reports.Web.Pages;

/// <summary>The pages of a list that was too long for the page it belongs to.</summary>
internal static class ListPage
{
    private const int Rows = 500;

    /// <summary>The pages, one at a time: all of them together may be large.</summary>
    public static IEnumerable<ReportPage> Of(Place place, LongList list)
    {
        var rows = list.OwnRows ?? list.Rows;
        var pages = (rows.Count + Rows - 1) / Rows;
        for (var i = 0; i < pages; i++)
        {
            yield return Page(place, list, [.. rows.Skip(i * Rows).Take(Rows)], i, pages);
        }
    }

    private static ReportPage Page(Place place, LongList list, IReadOnlyList<ListRow> rows, int at, int pages)
    {
        var model = place.Model;
        var all = list.Rows.Count;
        var first = (at * Rows) + 1;
        var last = at * Rows + rows.Count;
        var (link, text) = list.Back?.Invoke(place) ?? (place.Report("main"), model.T(ReportTexts.BackToReport));
        var range = model.T($"全 {all:N0} 件のうち {first:N0}〜{last:N0} 件目", $"{first:N0}–{last:N0} of {all:N0}");
        var scope = pages == 1
            ? model.T($"このページの {all:N0} 行が対象です。", $"Covers the {all:N0} rows of this page.")
            : model.T($"このページの {rows.Count:N0} 行だけが対象です（{range}）。", $"Covers only the {rows.Count:N0} rows of this page ({range}).");
        var statuses = rows.Select(r => r.Look?.Status).OfType<IsoStatus>();
        var body = new Html().Add($"""
            <header class="top"><p class="kind"><a href="{link}">← {text}</a></p>
            <h1>{list.Title}</h1><p class="lead">{range}</p></header>
            <main id="main">
            {list.Intro?.Invoke(place) ?? new Html()}{PageShell.Tools(place, statuses, scope)}{Pager(place, list, pages, at, ReportTexts.Pages)}
            """);
        var table = new Html();
        foreach (var row in rows)
        {
            table.Add(row.On(place));
        }

        body.Add(list.Table(place, table)).Add(Pager(place, list, pages, at, ReportTexts.PagesBelow)).Add($"</main>\n");
        return new ReportPage(PageNames.List(list.Name, at + 1), pages == 1 ? list.Title : $"{list.Title} ({at + 1}/{pages})", body);
    }

    private static Html Pager(Place place, LongList list, int count, int at, LocalText label)
    {
        var html = new Html();
        if (count == 1)
        {
            return html;
        }

        html.Add($"<nav class=\"pager\" aria-label=\"{place.T(label)}\"><ul>");
        var shown = Enumerable.Range(0, count).Where(i => i == 0 || i == count - 1 || Math.Abs(i - at) <= 3).ToList();
        foreach (var (i, before) in shown.Zip(shown.Prepend(0)))
        {
            html.Add(i - before > 1 ? new Html().Add($"<li>…</li>") : new Html());
            html.Add($"<li><a href=\"{place.Page(PageNames.List(list.Name, i + 1))}\"{(i == at ? new Html().Add($" aria-current=\"page\"") : new Html())}>{i + 1}</a></li>");
        }

        return html.Add($"</ul></nav>\n");
    }
}
