using ISO27017.Ops.Engine.Evidence;

namespace ISO27017.Ops.Engine.Reports.Web.Sections;

/// <summary>Whose report it is, of when, and what it says in a sentence.</summary>
internal static class HeaderSection
{
    public static Html Of(ReportModel model)
    {
        var run = model.Run;
        var (from, to) = Observation.Of(model.Coverage);
        var html = new Html().Add($"<header class=\"top\"><p class=\"kind\">{model.T(ReportTexts.Title)}");
        if (model.OtherReport is { } other)
        {
            var language = model.Language == "ja" ? "en" : "ja";
            html.Add($"<a class=\"lang\" href=\"{other}\" hreflang=\"{language}\" lang=\"{language}\">{model.T(ReportTexts.OtherLanguage)}</a>");
        }

        html.Add($"</p>\n<h1>{run.Organization ?? model.T(ReportTexts.NoName)}</h1>\n<p class=\"lead\">{Lead(model)}</p>\n<dl class=\"facts\">\n");
        Fact(html, model, ReportTexts.AsOf, ReportModel.Minute(run.AsOf));
        if (from is { } first && to is { } last)
        {
            var begin = ReportModel.Minute(first);
            var end = ReportModel.Minute(last);
            Fact(html, model, ReportTexts.Observed, begin == end ? begin : $"{begin} – {end}");
        }

        Fact(html, model, ReportTexts.Accounts, model.N(run.Accounts.Count));
        Fact(html, model, ReportTexts.Regions, HtmlParts.Cut(string.Join(", ", run.Regions), 400));
        Fact(html, model, ReportTexts.Software, $"ISO27017.Ops {run.ToolVersion} / {run.CatalogVersion}");
        Fact(html, model, ReportTexts.RunId, run.Id);
        return html.Add($"</dl></header>\n");
    }

    private static void Fact(Html html, ReportModel model, LocalText name, string value) =>
        html.Add($"<div><dt>{model.T(name)}</dt><dd>{value}</dd></div>\n");

    // A side that fails may also have something that could not be looked at: each sentence counts on its own.
    private static string Lead(ReportModel model)
    {
        var all = model.Verdicts.Count;
        var failing = model.Verdicts.Count(v => v.Status == IsoStatus.Fail);
        var outdated = model.Verdicts.Count(v => v.DocumentOutdated > 0);
        var due = model.Verdicts.Count(v => v.AttestationRequired + v.AttestationExpired > 0);
        var unseen = model.Verdicts.Count(v => v.NotEvaluated > 0 || v.Status == IsoStatus.NotEvaluated);
        var said = new List<string>();
        if (!model.IsWhole)
        {
            said.Add(model.T($"実行の結果の一部だけの報告書です。", $"This is a report of a part of the run's results."));
        }

        said.Add((failing, model.IsWhole) switch
        {
            (0, true) => model.T($"管理策 × 役割の {all:N0} 側に、不適合はありません。", $"None of the {all:N0} control sides fails."),
            (0, false) => model.T($"その中に不適合はありません。", $"None of them fails."),
            _ => model.T($"管理策 × 役割の {all:N0} 側のうち、{failing:N0} 側に不適合があります。", $"{failing:N0} of {all:N0} control sides fail."),
        });
        if (outdated > 0)
        {
            said.Add(model.T($"文書の更新が必要なのは {outdated:N0} 側です。", $"{outdated:N0} need a document updated."));
        }

        if (due > 0)
        {
            said.Add(model.T($"担当者の証明が必要なのは {due:N0} 側です。", $"{due:N0} need an attestation."));
        }

        if (unseen > 0)
        {
            said.Add(model.T($"確認できなかったものが {unseen:N0} 側にあります。", $"{unseen:N0} could not be fully seen."));
        }
        else if (model.IsWhole && !model.Coverage.Any(ReportModel.IsUnanswered))
        {
            said.Add(model.T($"確認できなかったものはありません。", $"Everything could be seen."));
        }

        return string.Join(model.Language == "ja" ? string.Empty : " ", said);
    }
}
