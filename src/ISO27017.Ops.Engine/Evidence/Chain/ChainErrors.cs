namespace ISO27017.Ops.Engine.Evidence.Chain;

/// <summary>What can be wrong with the package that another is to follow, and with a folder to check.</summary>
internal static class ChainErrors
{
    public static IsoOpsException PreviousOfNewChain() => new("PreviousOfNewChain", IsoError.InvalidArgument, new(
        "-PreviousPackage と -NewChain は一緒に使えません。どちらかを指定してください。",
        "-PreviousPackage and -NewChain cannot be used together. Give one of them."));

    public static IsoOpsException PreviousIsReplaced(string path) => new("PreviousIsReplaced", IsoError.InvalidArgument, new(
        $"{path} は置き換えられるパッケージなので、直前のパッケージにはできません。別のパスに書き出してください。",
        $"{path} is the package that would be replaced, so it cannot be the one before. Write to another path."), path);

    public static IsoOpsException PreviousNotVerified(string path, string problem) => new("PreviousNotVerified", IsoError.InvalidData, new(
        $"直前のパッケージ {path} は検証に通りません: {problem} Test-IsoEvidence で確認してください。",
        $"The package before, {path}, does not verify: {problem} Check it with Test-IsoEvidence."), path);

    public static IsoOpsException PreviousOfAnother(string path) => new("PreviousOfAnother", IsoError.InvalidArgument, new(
        $"{path} は別の組織のパッケージです。連鎖は一つの組織のものに限ります。",
        $"{path} is a package of another organisation. A chain is of one organisation."), path);

    public static IsoOpsException NoPackages(string path) => new("NoEvidenceInFolder", IsoError.NotFound, new(
        $"{path} に証拠パッケージがありません。パッケージを入れたフォルダーを指定してください。",
        $"There is no evidence package in {path}. Name the folder that holds the packages."), path);
}
