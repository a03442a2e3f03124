namespace ISO27017.Ops.Engine.Register.Comparing;

/// <summary>Why a revision cannot be read.</summary>
internal static class GitErrors
{
    public static IsoOpsException Missing(string path) => new("GitMissing", IsoError.NotFound, new(
        $"{path} の過去の版を読むには git コマンドが必要ですが、PATH にありません。git をインストールするか、-ReferencePath と -DifferencePath で 2 つのファイルを比べてください。",
        $"Reading an earlier version of {path} takes the git command, which is not on the PATH. Install git, or compare two files with -ReferencePath and -DifferencePath."), path);

    public static IsoOpsException CannotRun(string git, Exception cause) => new("GitFailed", IsoError.InvalidOperation, new(
        $"{git} を実行できません: {cause.Message}", $"{git} cannot be run: {cause.Message}"), git, cause);

    public static IsoOpsException TooSlow(string folder) => new("GitTooSlow", IsoError.InvalidOperation, new(
        $"{folder} で git が時間内に応答しませんでした。", $"git did not answer in time in {folder}."), folder);

    public static IsoOpsException NoRepository(string folder, string said) => new("GitRepositoryMissing", IsoError.NotFound, new(
        $"{folder} は git のリポジトリとして読めません。{Said(said)}", $"{folder} cannot be read as a git repository. {Said(said)}"), folder);

    public static IsoOpsException NoRevision(string folder, string revision) => new("GitRevisionMissing", IsoError.NotFound, new(
        $"{folder} のリポジトリにリビジョン '{revision}' がありません。git log で確かめてください。",
        $"The repository of {folder} has no revision '{revision}'. See git log."), revision);

    public static IsoOpsException NoFile(string path, string revision, string said) => new("GitFileMissing", IsoError.NotFound, new(
        $"リビジョン '{revision}' に {path} がありません。{Said(said)}", $"The revision '{revision}' has no {path}. {Said(said)}"), path);

    private static string Said(string said) => said.Length == 0 ? "" : $"git: {said}";
}
