namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>Why two runs cannot be compared.</summary>
internal static class CompareErrors
{
    public static IsoOpsException NoResults() => new("NothingToCompare", IsoError.InvalidArgument, new LocalText(
        "比較する結果がありません。Test-IsoControl の結果をパイプで渡すか、-DifferencePath を指定してください。",
        "There are no results to compare. Pipe in what Test-IsoControl gives, or name a package with -DifferencePath."));

    public static IsoOpsException NotOneRun() => new("NotOneRun", IsoError.InvalidArgument, new LocalText(
        "1 回の実行の結果だけを渡してください（このセッションの Test-IsoControl、または Import-IsoEvidence の結果）。パッケージは -DifferencePath でも指定できます。",
        "Give the results of one run only: of Test-IsoControl in this session, or of Import-IsoEvidence. A package can also be named with -DifferencePath."));
}
