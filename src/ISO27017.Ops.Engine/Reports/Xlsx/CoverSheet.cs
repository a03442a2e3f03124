using System.Globalization;
using ISO27017.Ops.Engine.Reports.Content;

namespace ISO27017.Ops.Engine.Reports.Xlsx;

/// <summary>The first sheet: whose report it is, of when, how much of what was found, and what the other sheets are.</summary>
internal sealed class CoverSheet : XlsxSheet
{
    private const int FirstFact = 4;
    private readonly ReportModel _model;
    private readonly IReadOnlyList<XlsxSheet> _others;
    private readonly List<(string Name, string Value)> _facts;

    /// <summary>The cover before <paramref name="others"/>.</summary>
    public CoverSheet(ReportModel model, IReadOnlyList<XlsxSheet> others)
    {
        (_model, _others) = (model, others);
        _facts = [.. RunFacts.Of(model).Select(f => (model.T(f.Name), f.Value)), .. Notices.Of(model).Select(n => (model.T(ReportTexts.Notices), n))];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<double> Widths => [36, 16, 16, 46];

    /// <inheritdoc/>
    public override bool Portrait => true;

    /// <inheritdoc/>
    public override IReadOnlyList<(string Cell, string Sheet)> Links => [.. _others.Select((s, i) => (XlsxTable.Cell(1, FirstLink + i), s.Name))];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Merged =>
    [
        .. Enumerable.Range(FirstFact, _facts.Count).Select(r => string.Create(CultureInfo.InvariantCulture, $"B{r}:D{r}")),
        .. Enumerable.Range(FirstLink - 1, _others.Count + 1).Select(r => string.Create(CultureInfo.InvariantCulture, $"C{r}:D{r}")),
    ];

    // After the facts an empty row, the head and the statuses, and once more an empty row and a head.
    private int FirstLink => FirstFact + _facts.Count + 2 + StatusLook.All.Count + 2;

    /// <inheritdoc/>
    public override void WriteRows(XlsxCells cells)
    {
        cells.Row(32);
        cells.Text(Title, XlsxStyle.Title);
        cells.Row(20);
        cells.Text(_model.Run.Organization ?? _model.T(ReportTexts.NoName), XlsxStyle.Subtitle);
        cells.Row();
        foreach (var (name, value) in _facts)
        {
            cells.Row(RowHeight.Of(_model.Language, [(value, Widths.Skip(1).Sum())]));
            cells.Text(name, XlsxStyle.Label);
            cells.Text(value, XlsxStyle.Value);
            cells.Text(null, XlsxStyle.Value);
            cells.Text(null, XlsxStyle.Value);
        }

        Counts(cells);
        Head(cells, ReportTexts.Sheet, ReportTexts.Rows, ReportTexts.Content, null);
        foreach (var sheet in _others)
        {
            cells.Row(18);
            cells.Text(sheet.Name, XlsxStyle.Link);
            cells.Number(sheet.Rows, XlsxStyle.ValueNumber);
            cells.Text(sheet.Title, XlsxStyle.Value);
            cells.Text(null, XlsxStyle.Value);
        }
    }

    private void Counts(XlsxCells cells)
    {
        var sides = _model.Verdicts.ToLookup(v => v.Status);
        var results = _model.Results.Where(r => !r.Advisory).ToLookup(r => r.Status);
        Head(cells, ReportTexts.Status, ReportTexts.SidesCount, ReportTexts.ResultsCount);
        foreach (var look in StatusLook.All)
        {
            cells.Row(18);
            cells.Text(_model.T(look.Label), XlsxStyles.Of(look));
            cells.Number(sides[look.Status].Count(), XlsxStyle.ValueNumber);
            cells.Number(results[look.Status].Count(), XlsxStyle.ValueNumber);
        }
    }

    private void Head(XlsxCells cells, params LocalText?[] heads)
    {
        cells.Row();
        cells.Row(20);
        foreach (var head in heads)
        {
            cells.Text(head is null ? null : _model.T(head), XlsxStyle.Head);
        }
    }
}
