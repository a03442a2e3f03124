namespace ISO27017.Ops.Engine.Evidence;

/// <summary>What can go wrong with a package, each with what to do about it.</summary>
internal static class EvidenceErrors
{
    // ENOSPC, EDQUOT, and Windows' ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.
    private static readonly int[] Full = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    public static IsoOpsException NothingToExport() => new("EvidenceWithoutResults", IsoError.InvalidArgument, new(
        "証拠にする結果がありません。Test-IsoControl の結果を、同じセッションでパイプラインから渡してください（Import-Clixml などで読み戻した結果は使えません）。",
        "There are no results to keep. Pipe the results of Test-IsoControl, in the same session (those read back with Import-Clixml cannot be used)."));

    public static IsoOpsException NoRun(IsoResult result) => new("EvidenceWithoutRun", IsoError.InvalidOperation, new(
        $"結果 {result.CheckId} は、AWS に尋ねた実行の記録を持っていません（ファイルから読み戻した結果、または終了したセッションの結果です）。Test-IsoControl の結果を同じセッションで直接渡してください。",
        $"The result {result.CheckId} does not carry the run that asked AWS (it was read back from a file or another session). Pipe the results of Test-IsoControl directly, in the same session."), result);

    public static IsoOpsException SeveralRuns(string first, string second) => new("EvidenceOfSeveralRuns", IsoError.InvalidArgument, new(
        $"結果が別々の実行のものです（{first} と {second}）。1 つの証拠パッケージには 1 回の実行の結果だけを渡してください。",
        $"The results are of different runs ({first} and {second}). Put the results of one run into one package."), second);

    public static IsoOpsException RunGone(string runId, Exception inner) => new("EvidenceRunGone", IsoError.InvalidOperation, new(
        $"実行 {runId} の文書がもうありません。Test-IsoControl をもう一度実行し、結果を直接渡してください。",
        $"The documents of the run {runId} are gone. Run Test-IsoControl again and pipe its results directly."), runId, inner);

    public static IsoOpsException Exists(string path) => new("EvidenceExists", IsoError.AlreadyExists, new(
        $"{path} は既にあります。別のパスを指定するか、その証拠パッケージを置き換えるなら -Force を付けてください。",
        $"{path} exists already. Give another path, or add -Force to replace that evidence package."), path);

    public static IsoOpsException NotOurs(string path) => new("EvidenceWouldReplaceOther", IsoError.AlreadyExists, new(
        $"{path} は証拠パッケージではないので、-Force でも置き換えません。別のパスを指定してください（フォルダーなら、その中のパスでもかまいません）。",
        $"{path} is not an evidence package, so it is not replaced even with -Force. Give another path; inside a folder will do."), path);

    public static IsoOpsException HoldsOther(string path, string other) => new("EvidenceHoldsOtherFiles", IsoError.AlreadyExists, new(
        $"{path} には証拠パッケージのものでないファイルがあります（{other}）。-Force でも消しません。それを移すか、別のパスを指定してください。",
        $"{path} holds something that is not of the package ({other}), which even -Force does not delete. Move it away, or give another path."), path);

    public static IsoOpsException ParentMissing(string path) => new("EvidenceParentMissing", IsoError.NotFound, new(
        $"フォルダー {Path.GetDirectoryName(path)} がありません。先に作成してください。",
        $"The folder {Path.GetDirectoryName(path)} does not exist. Make it first."), path);

    public static IsoOpsException InsidePackage(string path, string package) => new("InsideEvidencePackage", IsoError.InvalidArgument, new(
        $"{package} は証拠パッケージです。中にファイルを加えると、検証に通らなくなります。その外のパスを指定してください（{Path.GetFileName(path)}）。",
        $"{package} is an evidence package; with a further file in it, it would no longer verify. Give a path outside of it ({Path.GetFileName(path)})."), path);

    public static IsoOpsException NotFound(string path) => new("EvidenceNotFound", IsoError.NotFound, new(
        $"{path} がありません。", $"{path} does not exist."), path);

    public static IsoOpsException NotAPackage(string path, Exception? inner = null) => new("NotAnEvidencePackage", IsoError.InvalidData, new(
        $"{path} は証拠パッケージではありません（{PackageLayout.Manifest} と {PackageLayout.Sums} のあるフォルダー、またはその .zip を指定してください）。",
        $"{path} is not an evidence package (give a folder with {PackageLayout.Manifest} and {PackageLayout.Sums}, or its .zip)."), path, inner);

    public static IsoOpsException LaterFormat(string path, LaterFormatException cause) => new("EvidenceOfLaterFormat", IsoError.InvalidData, new(
        $"証拠パッケージ {path} を読めません。{cause.Texts.Ja}", $"The evidence package {path} cannot be read. {cause.Texts.En}"), path, cause);

    public static IsoOpsException Changed(string path, string problem) => new("EvidenceChanged", IsoError.InvalidData, new(
        $"証拠パッケージ {path} は作成後に変わっています: {problem} Test-IsoEvidence で全体を確認してください。",
        $"The evidence package {path} has changed since it was written: {problem} Check it with Test-IsoEvidence."), path);

    public static IsoOpsException Unreadable(string path, Exception cause) => new("EvidenceUnreadable", IsoError.ReadOrWrite, new(
        $"{path} を読めません: {cause.Message}", $"{path} cannot be read: {cause.Message}"), path, cause);

    /// <summary>What a failure to write means for its user.</summary>
    /// <param name="path">The package's place.</param>
    /// <param name="cause">What the system said.</param>
    /// <param name="left">What could not be removed again; null as a rule.</param>
    public static IsoOpsException Write(string path, Exception cause, string? left)
    {
        var rest = left is null
            ? new LocalText("何も残していません。", "Nothing was left behind.")
            : new LocalText(
                $"書きかけの {left} を消せませんでした。消してもかまいません（次の書き出しでも消します）。",
                $"What was written so far could not be removed: {left}. It may be deleted (the next export tries it too).");
        return Full.Contains(cause.HResult)
            ? new("EvidenceDiskFull", IsoError.ReadOrWrite, new(
                $"{path} を書いている途中でディスクがいっぱいになりました。{rest.Ja}空きを作ってもう一度実行してください。",
                $"The disk became full while {path} was written. {rest.En} Make room and try again."), path, cause)
            : new("EvidenceNotWritable", IsoError.ReadOrWrite, new(
                $"{path} に書けません: {cause.Message.TrimEnd('.', '。')}。{rest.Ja}", $"{path} cannot be written: {cause.Message.TrimEnd('.')}. {rest.En}"), path, cause);
    }
}
