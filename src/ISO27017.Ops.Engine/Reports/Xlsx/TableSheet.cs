using System.Globalization;
using ISO27017.Ops.Engine.Reports.Tables;

namespace ISO27017.Ops.Engine.Reports.Xlsx;

/// <summary>A sheet with one table.</summary>
internal sealed class TableSheet<T> : XlsxSheet
{
    private const int Head = 3;
    private readonly ReportModel _model;
    private readonly IReadOnlyList<Column<T>> _columns;
    private readonly IReadOnlyList<T> _rows;
    private readonly int _first;
    private readonly string _name;
    private readonly int _onPaper;
    private readonly string? _note;

    private TableSheet(TableOf<T> of, ReportModel model, int first, int count, string name)
    {
        (_model, _columns, _rows, _first, _name, _onPaper) = (model, of.Columns, of.Rows, first, name, of.OnPaper ?? of.Columns.Count);
        Rows = count;
        FrozenColumns = of.FrozenColumns;
        _note = Note(of);
    }

    /// <inheritdoc/>
    public override int HeadRow => Head;

    /// <inheritdoc/>
    public override int Rows { get; }

    /// <inheritdoc/>
    public override int FrozenColumns { get; }

    /// <inheritdoc/>
    public override XlsxTable? Table => Rows == 0 ? null
        : new(_name, $"A{Head}:{XlsxTable.Cell(_columns.Count, Head + Rows)}", [.. _columns.Select(c => _model.T(c.Head))]);

    /// <inheritdoc/>
    public override string? PrintArea => string.Create(CultureInfo.InvariantCulture, $"$A$1:${XlsxTable.Letters(_onPaper)}${Head + Math.Max(1, Rows)}");

    /// <inheritdoc/>
    public override IReadOnlyList<double> Widths => [.. _columns.Select(c => c.Width)];

    /// <summary>The table as one sheet, or as several where it has more rows than Excel takes.</summary>
    public static IEnumerable<XlsxSheet> Of(ReportModel model, TableOf<T> of, int mostRows)
    {
        var most = mostRows - Head;
        var sheets = Math.Max(1, (of.Rows.Count + most - 1) / most);
        for (var i = 0; i < sheets; i++)
        {
            var (first, count) = (i * most, Math.Min(most, of.Rows.Count - (i * most)));
            yield return new TableSheet<T>(of, model, first, count, i == 0 ? of.TableName : string.Create(CultureInfo.InvariantCulture, $"{of.TableName}{i + 1}"))
            {
                Name = i == 0 ? model.T(of.Sheet) : string.Create(CultureInfo.InvariantCulture, $"{model.T(of.Sheet)} ({i + 1})"),
                Title = sheets == 1 ? of.Title : string.Create(CultureInfo.InvariantCulture, $"{of.Title} {i + 1} / {sheets}"),
            };
        }
    }

    /// <inheritdoc/>
    public override void WriteRows(XlsxCells cells)
    {
        cells.Row(28);
        cells.Text(Title, XlsxStyle.Title);
        cells.Row();
        cells.Text(_note, XlsxStyle.Note);
        cells.Row(32);
        foreach (var column in _columns)
        {
            cells.Text(_model.T(column.Head), XlsxStyle.Head);
        }

        for (var i = _first; i < _first + Rows; i++)
        {
            var values = _columns.Select(c => c.Of(_model, _rows[i])).ToArray();
            cells.Row(RowHeight.Of(_model.Language, _columns.Zip(values).Where(c => c.First.Wrap).Select(c => (c.Second as string, c.First.Width))));
            for (var j = 0; j < values.Length; j++)
            {
                cells.Value(values[j], _columns[j].Wrap);
            }
        }

        if (Rows == 0)
        {
            cells.Row();
            cells.Text(_model.T(ReportTexts.Nothing), XlsxStyle.Note);
        }
    }

    private string Note(TableOf<T> of)
    {
        var count = _model.T($"{of.Rows.Count:N0} 件", $"{of.Rows.Count:N0} rows");
        if (Rows < of.Rows.Count)
        {
            count = _model.T(
                $"{of.Rows.Count:N0} 件のうち {_first + 1:N0}〜{_first + Rows:N0} 件目（Excel の行数の上限を超えるため、シートを分けています）",
                $"rows {_first + 1:N0} to {_first + Rows:N0} of {of.Rows.Count:N0} (more than a sheet of Excel takes, so there are several sheets)");
        }

        return of.Note is null ? count : $"{count}  {_model.T(of.Note)}";
    }
}
