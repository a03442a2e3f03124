using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>Whose report it is, and of when.</summary>
internal static class HeaderSection
{
    public static Html Of(ReportModel model)
    {
        var run = model.Run;
        var (from, to) = Observation.Of(model.Coverage);
        var html = new Html().Add($"""
            <header class="top"><p class="kind">{model.T(ReportTexts.Title)}{Other(model)}</p>
            <h1>{run.Organization ?? model.T(ReportTexts.NoName)}</h1>
            <p class="lead">{Lead(model)}</p>
            <dl class="facts">
            """);
        Fact(html, model, ReportTexts.AsOf, ReportModel.Minute(run.AsOf));
        if (from is { } first && to is { } last)
        {
            var begin = ReportModel.Minute(first);
            var end = ReportModel.Minute(last);
            Fact(html, model, ReportTexts.Observed, begin == end ? begin : $"{begin} – {end}");
        }

        Fact(html, model, ReportTexts.Accounts, model.T($"{run.Accounts.Count} 件", $"{run.Accounts.Count}"));
        Fact(html, model, ReportTexts.Regions, string.Join(", ", run.Regions));
        Fact(html, model, ReportTexts.Software, $"ISO27017.Ops {run.ToolVersion} / {run.CatalogVersion}");
        Fact(html, model, ReportTexts.RunId, run.Id);
        return html.Add($"</dl></header>\n");
    }

    private static void Fact(Html html, ReportModel model, LocalText name, string value) =>
        html.Add($"<div><dt>{model.T(name)}</dt><dd>{value}</dd></div>\n");

    private static Html Other(ReportModel model) => model.OtherReport is { } other
        ? new Html().Add($"<a class=\"lang\" href=\"{other}\" hreflang=\"{(model.Language == "ja" ? "en" : "ja")}\">{model.T(ReportTexts.OtherLanguage)}</a>")
        : new Html();

    private static string Lead(ReportModel model)
    {
        var failing = model.Verdicts.Count(v => v.Status == IsoStatus.Fail);
        var unseen = model.Verdicts.Count(v => v.Status == IsoStatus.NotEvaluated);
        var all = model.Verdicts.Count;
        return failing == 0
            ? model.T(
                $"管理策 × 役割の {all} 側に、不適合はありません。確認できなかったものがあるのは {unseen} 側です。",
                $"None of the {all} control sides fails. {unseen} could not be fully seen.")
            : model.T(
                $"管理策 × 役割の {all} 側のうち、{failing} 側に不適合があります。確認できなかったものがあるのは {unseen} 側です。",
                $"{failing} of {all} control sides fail. {unseen} could not be fully seen.");
    }
}
