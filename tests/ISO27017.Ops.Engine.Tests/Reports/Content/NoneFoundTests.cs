using System.Globalization;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Reports;
using ISO27017.Ops.Engine.Reports.Markdown;
using ISO27017.Ops.Engine.Reports.Web;
using ISO27017.Ops.Engine.Tests.Reports.Support;
using ISO27017.Ops.Testing.Evidence;

namespace ISO27017.Ops.Engine.Tests.Reports.Content;

public class NoneFoundTests
{
    private static readonly LocalText[] Fine = [ReportTexts.NoFindings, ReportTexts.NoUnseen, ReportTexts.NoDue];

    private static readonly string[] Lead = ["確認できなかったものはありません", "Everything could be seen", "側に、不適合はありません", "control sides fails"];

    public static TheoryData<string, bool> Reports => new() { { "ja-JP", true }, { "en-US", true }, { "ja-JP", false }, { "en-US", false } };

    private static string Text(ReportModel model, bool page) => MemoryFiles.Of(page ? new HtmlReport() : new MarkdownReport(), model).Text();

    [Theory]
    [MemberData(nameof(Reports))]
    public void What_was_filtered_away_never_reads_as_fine(string culture, bool page)
    {
        var (run, all) = RunBuilder.Small();
        List<IsoResult> some = [.. all.Where(r => r.Status == IsoStatus.Pass)];
        var model = new ReportModel(run, some, RunBuilder.RollUp(some), CoverageFile.Of(run), CultureInfo.GetCultureInfo(culture));
        var text = Text(model, page);
        Assert.All(Fine, f => Assert.DoesNotContain(model.T(f), text, StringComparison.Ordinal));
        Assert.All(Lead, f => Assert.DoesNotContain(f, text, StringComparison.Ordinal));
        Assert.Contains(culture == "ja-JP" ? "ほかにもないとは言えません" : "say nothing of the rest", text, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"good\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_call_without_an_answer_is_never_all_that_was_planned(string culture, bool page)
    {
        var run = RunBuilder.Run();
        run.Add(RunBuilder.Outcome("health", "DescribeEvents", null, new("SubscriptionRequiredException", "no", IsoReason.SubscriptionRequired, false)));
        var model = SmallReports.Of(run, [RunBuilder.Result(run, "9.2.3-CSC-01", IsoStatus.Pass, "vol-1")], culture);
        var text = Text(model, page);
        Assert.DoesNotContain(model.T(ReportTexts.NoUnseen), text, StringComparison.Ordinal);
        Assert.All(Lead[..2], f => Assert.DoesNotContain(f, text, StringComparison.Ordinal));
        Assert.Contains(model.T(ReportTexts.NoFindings), text, StringComparison.Ordinal);
    }
}
