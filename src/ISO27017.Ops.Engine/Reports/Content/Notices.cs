namespace ISO27017.Ops.Engine.Reports.Content;

/// <summary>What a reader must know before the numbers: a part only, or calls without an answer.</summary>
internal static class Notices
{
    /// <summary>The sentences.</summary>
    public static IEnumerable<string> Of(ReportModel model)
    {
        var run = model.Run;
        if (run.Source == "sample")
        {
            yield return model.T(ReportTexts.SampleNotice);
        }
        else if (run.Source == "package")
        {
            yield return model.T(ReportTexts.PackageNotice);
        }

        if (run.Partial)
        {
            yield return model.T(ReportTexts.PartialNotice);
        }

        if (model.Results.Count < run.ResultCount)
        {
            yield return model.T(
                $"実行の結果 {run.ResultCount:N0} 件のうち {model.Results.Count:N0} 件だけを含みます。",
                $"This holds only {model.Results.Count:N0} of the run's {run.ResultCount:N0} results.");
        }

        var unanswered = model.Coverage.Count(ReportModel.IsUnanswered);
        if (unanswered > 0)
        {
            yield return model.T(
                $"予定した {model.Coverage.Count:N0} 回の呼び出しのうち {unanswered:N0} 回に完全な答えがありません。それに基づく判定は「確認できず」です。",
                $"{unanswered:N0} of {model.Coverage.Count:N0} planned calls have no complete answer. What rests on them is not evaluated.")
                + (model.Language == "ja" ? string.Empty : " ") + model.T(ReportTexts.UnansweredNotice);
        }
    }
}
