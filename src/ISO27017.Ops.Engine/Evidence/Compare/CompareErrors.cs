namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>Why two runs cannot be compared.</summary>
internal static class CompareErrors
{
    public static IsoOpsException NoResults() => new("NothingToCompare", IsoError.InvalidArgument, new LocalText(
        "比較する結果がありません。Test-IsoControl の結果をパイプで渡すか、-DifferencePath を指定してください。",
        "There are no results to compare. Pipe in what Test-IsoControl gives, or name a package with -DifferencePath."));

    public static IsoOpsException NotOneRun() => new("NotOneRun", IsoError.InvalidArgument, new LocalText(
        "このセッションの 1 回の Test-IsoControl の結果だけを渡してください。パッケージは -DifferencePath で指定します。",
        "Give the results of one Test-IsoControl of this session only. A package is named with -DifferencePath."));
}
