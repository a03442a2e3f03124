using FsCheck.Xunit;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.Markdown;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using ISO27017.Ops.Testing.Evidence;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ISO27017.Ops.Engine.Tests.Reports.Markdown;

public class MarkdownReportTests
{
    private static readonly MarkdownPipeline Reader = new MarkdownPipelineBuilder()
        .UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseMathematics().UseTaskLists().UseFootnotes().Build();

    private static string Report(ReportModel model) => MemoryFiles.Of(new MarkdownReport(), model).Text();

    private static MarkdownDocument Read(string text) => Markdig.Markdown.Parse(text, Reader);

    [Fact]
    public void Every_hostile_name_stays_text_in_its_cell()
    {
        var text = Report(HostileNames.Model());
        var document = Read(text);
        Assert.Empty(document.Descendants<LinkInline>());
        Assert.Empty(document.Descendants<AutolinkInline>());
        Assert.Empty(document.Descendants<HtmlBlock>());
        Assert.All(document.Descendants<HtmlInline>(), h => Assert.Equal("<br>", h.Tag));
        Assert.Empty(document.Descendants<EmphasisInline>());
        Assert.All(
            document.Descendants<Table>(),
            t => Assert.All(t.OfType<TableRow>(), r => Assert.Equal(t.ColumnDefinitions.Count(d => d is not null), r.Count)));
        Assert.DoesNotContain(text, c => (char.IsControl(c) && c != '\n') || c is '\u202e' or '\u2066' or '\u2028');
        Assert.DoesNotContain('\ufffe', text);
    }

    [Theory]
    [InlineData("ja-JP", "## 適用宣言書", "| 9.2.3 | 特権的アクセス権の管理 | CSC | 適用 |")]
    [InlineData("en-US", "## Statement of applicability", "| 9.2.3 | Management of privileged access rights | CSC | Applicable |")]
    public void Both_sides_of_every_control_stand_in_the_statement_of_applicability(string culture, string heading, string row)
    {
        var text = Report(HostileNames.Model(culture));
        Assert.Contains(heading, text, StringComparison.Ordinal);
        Assert.Contains(row, text, StringComparison.Ordinal);
        Assert.Contains("| 12.3.1 |", text, StringComparison.Ordinal);
        Assert.Equal(4, text.Split('\n').Count(l => l.StartsWith("| 9.2.3 |", StringComparison.Ordinal) || l.StartsWith("| 12.3.1 |", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_failed_what_was_not_seen_and_what_is_due_stand_apart()
    {
        var (run, results) = RunBuilder.Small();
        var text = Report(new ReportModel(
            run, results, RunBuilder.RollUp(results), CoverageFile.Of(run), System.Globalization.CultureInfo.GetCultureInfo("en-US")));
        string Section(string title) => text.Split("\n## ").Single(s => s.StartsWith(title, StringComparison.Ordinal));
        Assert.Contains("`vol-2`", Section("What failed"), StringComparison.Ordinal);
        Assert.DoesNotContain("vol-1", Section("What failed"), StringComparison.Ordinal);
        Assert.DoesNotContain("advice", Section("What failed"), StringComparison.Ordinal);
        Assert.Contains("12.3.1-CSC-01", Section("What could not be seen"), StringComparison.Ordinal);
        Assert.Contains("12.3.1-CSP-M1", Section("Attestations due"), StringComparison.Ordinal);
        Assert.Contains("| Fail | 1 | 1 |", Section("Overview"), StringComparison.Ordinal);
    }

    [Fact]
    public void Too_many_findings_are_counted_not_cut_in_silence()
    {
        var (run, _) = RunBuilder.Small();
        var results = Enumerable.Range(0, 1700).Select(i => RunBuilder.Result(run, "9.2.3-CSC-01", IsoStatus.Fail, $"vol-{i}")).ToList();
        var text = Report(new ReportModel(
            run, results, RunBuilder.RollUp(results), CoverageFile.Of(run), System.Globalization.CultureInfo.GetCultureInfo("en-US")));
        Assert.Contains("1,200 more are in the reports as CSV or xlsx.", text, StringComparison.Ordinal);
    }

    [Property(MaxTest = 300)]
    public void Any_text_is_one_cell_without_markup(string text)
    {
        var shown = VisibleText.Of(text);
        foreach (var cell in new[] { MarkdownText.Of(text), MarkdownText.Code(text) })
        {
            var table = Assert.Single(Read($"| a | b |\n| --- | --- |\n{MarkdownText.Row(cell, "x")}\n").Descendants<Table>());
            var row = table.OfType<TableRow>().Last();
            Assert.Equal(2, row.Count);
            Assert.All(row.Descendants<Inline>(), i => Assert.True(i is LiteralInline or CodeInline or ContainerInline, i.GetType().Name + " " + shown));
        }
    }
}
