using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.Xlsx;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Reports.Xlsx;

public class XlsxReportTests
{
    private static ReportModel Small(string culture = "en-US", IEnumerable<IsoResult>? results = null)
    {
        var (run, all) = RunBuilder.Small();
        List<IsoResult> given = [.. results ?? all];
        return new ReportModel(run, given, RunBuilder.RollUp(given), CoverageFile.Of(run), CultureInfo.GetCultureInfo(culture)) { Digest = ((IRunRecord)run).DigestOf };
    }

    [Theory]
    [InlineData("en-US", false)]
    [InlineData("ja-JP", false)]
    [InlineData("en-US", true)]
    [InlineData("ja-JP", true)]
    public void It_is_valid_by_the_schema_of_Office(string culture, bool hostile)
    {
        using var book = Workbooks.Open(Workbooks.Write(hostile ? HostileNames.Model(culture) : Small(culture)));
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
    }

    [Theory]
    [InlineData("ja-JP", new[] { "表紙", "適用宣言書", "要対応", "結果", "証拠一覧", "証明期限", "例外" })]
    [InlineData("en-US", new[] { "Cover", "Statement of applicability", "Findings", "Results", "Evidence index", "Attestations due", "Exceptions" })]
    public void It_has_the_sheets_that_an_auditor_asks_for(string culture, string[] names)
    {
        var sheets = Workbooks.Read(Workbooks.Write(Small(culture))).Select(s => s.Sheet).ToList();
        Assert.Equal(names, sheets);
        Assert.All(sheets, n => Assert.InRange(n.Length, 1, 31));
    }

    [Fact]
    public void What_has_changed_has_a_sheet_where_an_earlier_package_was_named()
    {
        var rows = Workbooks.Table(Workbooks.Write(HostileNames.Model()), "Changes");
        Assert.Equal(HostileNames.All.Count, rows.Count);
        Assert.All(rows, r => Assert.Equal(("Fact changed", "12.3.1-CSC-01", "The world"), ((string?)r["Change"], (string?)r["Side or check"], (string?)r["Cause"])));
    }

    [Fact]
    public void Another_program_reads_every_result_with_real_dates()
    {
        var model = Small();
        var rows = Workbooks.Table(Workbooks.Write(model), "Results");
        Assert.Equal(model.Results.Select(r => (r.CheckId, r.ResourceId, r.Status.ToString())), rows.Select(r => ((string)r["Check"]!, (string?)r["Resource"], (string)r["Status"]!)));
        Assert.All(rows, r => Assert.Equal(new DateTime(2026, 11, 20, 1, 0, 1, 500), Assert.IsType<DateTime>(r["Seen at (UTC)"]), TimeSpan.FromMilliseconds(5)));
    }

    [Fact]
    public void The_statement_of_applicability_has_both_sides_of_every_control()
    {
        var rows = Workbooks.Table(Workbooks.Write(Small()), "Statement of applicability");
        Assert.Equal(["9.2.3 CSC", "9.2.3 CSP", "12.3.1 CSC", "12.3.1 CSP"], rows.Select(r => $"{r["Control"]} {r["Role"]}"));
        Assert.Equal(["Fail", "Not selected", "Document outdated", "Attestation required"], rows.Select(r => r["Verdict"]));
        Assert.All(rows, r => Assert.Equal("Applicable", r["Applicable"]));
    }

    [Fact]
    public void The_index_names_every_document_with_its_digest_and_the_checks_that_rest_on_it()
    {
        var model = Small();
        var rows = Workbooks.Table(Workbooks.Write(model), "Evidence index");
        Assert.Equal(model.Coverage.Select(c => c.Document), rows.Select(r => r["Document path"]));
        Assert.Equal(model.Coverage.Select(c => ((IRunRecord)model.Run).DigestOf(c.Document)), rows.Select(r => (string?)r["SHA-256 of the document"]));
        Assert.Contains(rows, r => (string)r["Operation"]! == "ec2:DescribeVolumes" && (string)r["Checks that rest on it"]! == "9.2.3-CSC-01");
        Assert.Contains(rows, r => (string)r["Outcome"]! == "AccessDenied");
    }

    [Fact]
    public void What_was_not_seen_stands_among_the_findings_and_advice_does_not()
    {
        var rows = Workbooks.Table(Workbooks.Write(Small()), "Findings");
        Assert.Equal(["Fail", "Document outdated", "Not evaluated", "Not evaluated"], rows.Select(r => r["Verdict"]));
    }

    [Fact]
    public void Every_hostile_name_is_a_text_and_none_is_a_formula()
    {
        var bytes = Workbooks.Write(HostileNames.Model());
        using var book = Workbooks.Open(bytes);
        Assert.All(book.WorkbookPart!.WorksheetParts, p =>
        {
            Assert.Empty(p.Worksheet!.Descendants<CellFormula>());
            Assert.All(p.Worksheet!.Descendants<Hyperlink>(), h => Assert.Null(h.Id));
            Assert.Empty(p.ExternalRelationships);
        });
        var resources = Workbooks.Table(bytes, "Results").Select(r => r["Resource"] as string).ToHashSet();
        Assert.All(HostileNames.All.Where(n => n.Length < 1000), n => Assert.Contains(VisibleText.Lines(n), resources));
    }

    [Fact]
    public void A_text_that_no_cell_can_hold_says_how_much_is_missing()
    {
        var bytes = Workbooks.Write(Small(results: [RunBuilder.Result(RunBuilder.Run(), "9.2.3-CSC-01", IsoStatus.Pass, new string('長', 40_000))]));
        var cell = (string)Workbooks.Table(bytes, "Results").Single()["Resource"]!;
        Assert.InRange(cell.Length, 32_000, XlsxText.Most);
        Assert.EndsWith("… [7,500 more characters do not fit into a cell of Excel; the report as CSV has them all]", cell, StringComparison.Ordinal);
    }

    [Fact]
    public void More_rows_than_a_sheet_takes_go_on_in_the_next_and_say_so()
    {
        var results = Enumerable.Range(0, 25).Select(i => RunBuilder.Result(RunBuilder.Run(), "9.2.3-CSC-01", IsoStatus.Pass, $"vol-{i}")).ToList();
        var bytes = Workbooks.Write(Small(results: results), mostRows: 13);
        Assert.Equal(["Results", "Results (2)", "Results (3)"], Workbooks.Read(bytes).Select(s => s.Sheet).Where(s => s.StartsWith("Results", StringComparison.Ordinal)));
        Assert.Equal(
            results.Select(r => r.ResourceId),
            new[] { "Results", "Results (2)", "Results (3)" }.SelectMany(s => Workbooks.Table(bytes, s)).Select(r => (string?)r["Resource"]));
        Assert.Contains("rows 11 to 20 of 25", (string)Workbooks.Read(bytes).Single(s => s.Sheet == "Results (2)").Rows[1][0]!, StringComparison.Ordinal);
        using var book = Workbooks.Open(bytes);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(book).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
    }

    [Fact]
    public void Tables_have_filters_frozen_heads_and_fit_the_width_of_A4()
    {
        using var book = Workbooks.Open(Workbooks.Write(Small()));
        var names = book.WorkbookPart!.Workbook!.DefinedNames!.Elements<DefinedName>().ToList();
        var tables = 0;
        foreach (var part in book.WorkbookPart.WorksheetParts)
        {
            Assert.Equal((9u, 1u, 0u), (part.Worksheet!.Descendants<PageSetup>().Single().PaperSize!.Value, part.Worksheet.Descendants<PageSetup>().Single().FitToWidth!.Value, part.Worksheet.Descendants<PageSetup>().Single().FitToHeight!.Value));
            Assert.Contains("&P / &N", part.Worksheet.Descendants<OddFooter>().Single().Text, StringComparison.Ordinal);
            foreach (var table in part.TableDefinitionParts.Select(t => t.Table!))
            {
                tables++;
                Assert.Equal(PaneStateValues.Frozen, part.Worksheet.Descendants<Pane>().Single().State!.Value);
                Assert.Equal(table.Reference!.Value, table.AutoFilter!.Reference!.Value);
                Assert.Equal("TableStyleLight1", table.TableStyleInfo!.Name!.Value);
                Assert.Equal(
                    part.Worksheet.Descendants<Row>().ElementAt(2).Elements<Cell>().Select(c => c.InnerText),
                    table.TableColumns!.Elements<TableColumn>().Select(c => c.Name!.Value));
            }
        }

        Assert.Equal(5, tables);
        Assert.Equal(6, names.Count(n => n.Name == "_xlnm.Print_Titles" && n.Text.EndsWith("!$3:$3", StringComparison.Ordinal)));
        Assert.Equal(new DateTime(2026, 11, 20, 1, 0, 0, DateTimeKind.Utc), book.PackageProperties.Created!.Value.ToUniversalTime());
        Assert.Contains("株式会社あおぞらノート", book.PackageProperties.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_colour_has_its_word_and_letters_that_can_be_read()
    {
        Assert.All(XlsxStyles.Colours.Values, c => Assert.InRange(Contrast(c.Ground, c.Letters), 4.5, 21));
        using var book = Workbooks.Open(Workbooks.Write(Small()));
        var formats = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().Count();
        Assert.Equal((int)XlsxStyle.FirstStatus + StatusLook.All.Count, formats);
    }

    private static double Contrast(string one, string other)
    {
        var (a, b) = (Light(one), Light(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Light(string colour)
    {
        double Part(int at)
        {
            var v = int.Parse(colour.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Part(0)) + (0.7152 * Part(2)) + (0.0722 * Part(4));
    }
}
