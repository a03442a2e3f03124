namespace ISO27017.Ops.Engine.Reports;

/// <summary>What can go wrong with a report, each with what to do about it.</summary>
internal static class ReportErrors
{
    public static IsoOpsException UnknownFormat(string path)
    {
        var known = string.Join(", ", ReportWriters.All.Select(w => w.Extension));
        return new("ReportFormatUnknown", IsoError.InvalidArgument, new(
            $"{path} の拡張子からは報告書の形式が決まりません。-Format を指定するか、次のいずれかで終わる名前にしてください: {known}",
            $"The extension of {path} names no format of report. Give -Format, or a name that ends with one of: {known}"), path);
    }

    public static IsoOpsException NoResults() => new("ReportWithoutResults", IsoError.InvalidArgument, new(
        "報告書にする結果がありません。Test-IsoControl または Import-IsoEvidence の結果をパイプラインから渡すか、-EvidencePath を指定してください。",
        "There are no results to report. Pipe those of Test-IsoControl or Import-IsoEvidence, or give -EvidencePath."));

    public static IsoOpsException NoRun(IsoResult result) => new("ReportWithoutRun", IsoError.InvalidOperation, new(
        $"結果 {result.CheckId} は、実行の記録を持っていません（Import-Clixml などで読み戻した結果です）。同じセッションの Test-IsoControl か Import-IsoEvidence の結果を直接渡すか、-EvidencePath を指定してください。",
        $"The result {result.CheckId} does not carry its run (it was read back with Import-Clixml or the like). Pipe the results of Test-IsoControl or Import-IsoEvidence directly, in the same session, or give -EvidencePath."), result);

    public static IsoOpsException SeveralRuns(string first, string second) => new("ReportOfSeveralRuns", IsoError.InvalidArgument, new(
        $"結果が別々の実行のものです（{first} と {second}）。1 つの報告書には 1 回の実行の結果だけを渡してください。",
        $"The results are of different runs ({first} and {second}). Give the results of one run to one report."), second);

    public static IsoOpsException TrendNeedsHtml(string path) => new("ReportTrendNeedsHtml", IsoError.InvalidArgument, new(
        $"推移（-TrendPath）を載せられるのは HTML の報告書だけです（{path}）。.html のパスを指定するか、-TrendPath を外してください。",
        $"Only an HTML report can show a trend (-TrendPath): {path}. Give a path that ends with .html, or leave out -TrendPath."), path);

    public static IsoOpsException TrendOfAnother(string path) => new("ReportTrendOfAnother", IsoError.InvalidArgument, new(
        $"{path} に、この報告書の組織の、検証に通るパッケージがありません。組織のパッケージを入れたフォルダーを -TrendPath に指定してください。",
        $"{path} holds no package of this report's organisation that verifies. Give -TrendPath the folder with the organisation's packages."), path);

    public static IsoOpsException ResultsAndPackage() => new("ReportOfResultsAndPackage", IsoError.InvalidArgument, new(
        "-EvidencePath とパイプラインの結果は一緒に使えません。どちらかだけを渡してください。",
        "-EvidencePath and results from the pipeline cannot be used together. Give one of them."));

    public static IsoOpsException NoPlaceForChanges(IsoReportFormat format) => new("ReportWithoutChanges", IsoError.InvalidArgument, new(
        $"{format} 形式の報告書には、前回からの変化を書く場所がありません。-ReferencePath は Html、Xlsx、Markdown で使えます。変化を表やデータで得るには Compare-IsoEvidence を使ってください。",
        $"A report as {format} has no place for what has changed. -ReferencePath works with Html, Xlsx and Markdown; Compare-IsoEvidence gives the changes as objects."), format);

    public static IsoOpsException ChangesOfPart(int some, int all) => new("ReportChangesOfPart", IsoError.InvalidArgument, new(
        $"前回からの変化（-ReferencePath）は、実行のすべての結果があるときだけ書けます（{all:N0} 件のうち {some:N0} 件だけが渡されました）。絞り込まずに渡すか、-ReferencePath を外してください。",
        $"What has changed (-ReferencePath) can only be said of all results of a run, and {some:N0} of {all:N0} were given. Pipe them unfiltered, or leave out -ReferencePath."));

    public static IsoOpsException ChangesSincePart(string path, int some, int all) => new("ReportChangesOfPart", IsoError.InvalidArgument, new(
        $"{path} は実行の結果の一部だけのパッケージで（{all:N0} 件のうち {some:N0} 件）、前回からの変化を書けません。すべての結果を書き出したパッケージを -ReferencePath に指定してください。",
        $"{path} holds only {some:N0} of its run's {all:N0} results, so nothing can be said of what has changed since. Give -ReferencePath a package with all results of a run."), path);

    public static IsoOpsException Exists(string path) => new("ReportExists", IsoError.AlreadyExists, new(
        $"{path} は既にあります。別のパスを指定するか、置き換えるなら -Force を付けてください。",
        $"{path} exists already. Give another path, or add -Force to replace it."), path);

    public static IsoOpsException NotAFile(string path) => new("ReportPathIsFolder", IsoError.AlreadyExists, new(
        $"{path} はフォルダーです。報告書のファイル名まで指定してください。",
        $"{path} is a folder. Give the name of the report's file too."), path);

    public static IsoOpsException HoldsOther(string folder, string other) => new("ReportHoldsOtherFiles", IsoError.AlreadyExists, new(
        $"{folder} には報告書のものでないファイルがあります（{other}）。-Force でも消しません。それを移すか、別のパスを指定してください。",
        $"{folder} holds something that is not of a report ({other}), which even -Force does not delete. Move it away, or give another path."), folder);

    public static IsoOpsException ParentMissing(string path) => new("ReportParentMissing", IsoError.NotFound, new(
        $"フォルダー {Path.GetDirectoryName(path)} がありません。先に作成してください。",
        $"The folder {Path.GetDirectoryName(path)} does not exist. Make it first."), path);

    public static IsoOpsException NotWritable(string path, Exception cause) => new("ReportNotWritable", IsoError.ReadOrWrite, new(
        $"{path} に書けません: {cause.Message} 前からあるものは変えていません。フォルダーに書き込めること、空きがあることを確かめてください。",
        $"{path} cannot be written: {cause.Message} What was there is unchanged. Check that the folder may be written and has room."), path, cause);
}
