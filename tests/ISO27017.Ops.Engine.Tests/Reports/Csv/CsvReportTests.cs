using System.Globalization;
using System.Text;
using CsvHelper;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.Csv;
using ISO27017.Ops.Engine.Reports.Tables;
using ISO27017.Ops.Engine.Tests.Reports.Support;

namespace ISO27017.Ops.Engine.Tests.Reports.Csv;

public class CsvReportTests
{
    private static List<string[]> Rows(ReportModel model)
    {
        var bytes = MemoryFiles.Of(new CsvReport(), model).Bytes();
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        using var csv = new CsvParser(new StreamReader(new MemoryStream(bytes), Encoding.UTF8), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Record!);
        }

        return rows;
    }

    [Theory]
    [InlineData("ja-JP", "管理策", "不適合")]
    [InlineData("en-US", "Control", "Fail")]
    public void Every_result_is_a_row_in_the_readers_language(string culture, string head, string label)
    {
        var model = HostileNames.Model(culture);
        var rows = Rows(model);
        Assert.Equal(head, rows[0][0]);
        Assert.Equal(model.Results.Count + 1, rows.Count);
        Assert.All(rows, r => Assert.Equal(ResultColumns.All.Count, r.Length));
        Assert.Equal(model.Results.Count(r => r.Status == IsoStatus.Fail), rows.Count(r => r[6] == label));
    }

    [Fact]
    public void No_hostile_name_begins_a_formula_or_a_line_and_none_is_lost()
    {
        var rows = Rows(HostileNames.Model());
        Assert.All(rows.SelectMany(r => r), c => Assert.False(c.Length > 0 && "=+-@＝＋－＠".Contains(c[0], StringComparison.Ordinal), c));
        Assert.DoesNotContain(rows.SelectMany(r => r).SelectMany(c => c), c => char.IsControl(c) || c is '\u202e' or '\u2066' or '\u2028');
        Assert.All(HostileNames.All, n => Assert.Contains(rows, r => r.Any(c => c.EndsWith(VisibleText.Of(n), StringComparison.Ordinal))));
    }

    [Fact]
    public void Times_are_as_spreadsheets_read_them() =>
        Assert.Contains(Rows(HostileNames.Model()), r => r.Contains("2026-11-20 01:00:01"));
}
