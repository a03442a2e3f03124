namespace ISO27017.Ops.Engine.Reports.Content;

/// <summary>What a list without rows says: never more than the results that are here can say.</summary>
internal static class NoneFound
{
    private static readonly LocalText Part = new(
        "ここに含まれる結果にはありません。実行の結果の一部だけなので、ほかにもないとは言えません。",
        "None among the results that are here. They are a part of the run's, and say nothing of the rest.");

    private static readonly LocalText Unanswered = new(
        "判定に含める点検は、すべて確認できました。ただし、答えのなかった呼び出しがあります。",
        "Every check that counts could be seen. There are calls without an answer, though.");

    /// <summary>Nothing failed.</summary>
    public static LocalText Failing(ReportModel model) => model.IsWhole ? ReportTexts.NoFindings : Part;

    /// <summary>There is nothing that could not be seen.</summary>
    public static LocalText Unseen(ReportModel model) =>
        !model.IsWhole ? Part : model.Coverage.Any(ReportModel.IsUnanswered) ? Unanswered : ReportTexts.NoUnseen;

    /// <summary>No attestation is due.</summary>
    public static LocalText Due(ReportModel model) => model.IsWhole ? ReportTexts.NoDue : Part;

    /// <summary>The look of the sentence on a page: that of what is fine only where it is sure.</summary>
    public static string Look(ReportModel model, LocalText said) => model.IsWhole && said != Unanswered ? "good" : "meta";
}
