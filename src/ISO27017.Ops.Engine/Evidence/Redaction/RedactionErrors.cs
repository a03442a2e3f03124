namespace ISO27017.Ops.Engine.Evidence.Redaction;

/// <summary>Why a package cannot be redacted.</summary>
internal static class RedactionErrors
{
    public static IsoOpsException ShortSalt() => new("RedactionSaltTooShort", IsoError.InvalidArgument, new LocalText(
        $"墨消しのソルトが短すぎます。{RedactionKey.LeastSalt} バイト以上の、推測されない文字列を指定してください（例: パスワード管理ツールで作った乱数）。",
        $"The salt for the redaction is too short. Give at least {RedactionKey.LeastSalt} bytes that nobody can guess, such as a random text of a password manager."));

    public static IsoOpsException SaltWithoutKinds() => new("RedactionSaltAlone", IsoError.InvalidArgument, new LocalText(
        "-RedactionSalt だけでは何も墨消ししません。-Redact で種類（Email、UserName、IpAddress、AccountId、Default、All）を指定してください。",
        "-RedactionSalt alone redacts nothing. Say what with -Redact: Email, UserName, IpAddress, AccountId, Default or All."));

    public static IsoOpsException Collision(IsoRedactionKind kind) => new("RedactionCollision", IsoError.InvalidOperation, new LocalText(
        $"このソルトでは、異なる 2 つの値（{kind}）が同じ記号になります。別の -RedactionSalt を指定するか、指定せずに実行してください。何も書いていません。",
        $"With this salt two different values ({kind}) would become one token. Give another -RedactionSalt, or none. Nothing was written."));

    public static IsoOpsException Pattern(string pattern) => new("RedactionPattern", IsoError.InvalidOperation, new LocalText(
        $"ワイルドカード「{VisibleText.Of(pattern)}」に合う利用者名を、合うまま墨消しすることができません。パラメーターまたは例外の書き方を変えるか、-Redact から UserName と Email を除いてください。何も書いていません。",
        $"A user name that fits the wildcard '{VisibleText.Of(pattern)}' cannot be replaced so that it still fits. Write the parameter or exception in another way, or leave UserName and Email out of -Redact. Nothing was written."), pattern);

    public static IsoOpsException NotReadable(string name) => new("RedactionUnreadableFile", IsoError.InvalidData, new LocalText(
        $"ワークスペースの {VisibleText.Of(name)} を読み取れないため、墨消しできたことを確かめられません。ファイルを直すか（Test-IsoWorkspace）、-Redact なしで書き出してください。何も書いていません。",
        $"{VisibleText.Of(name)} of the workspace cannot be understood, so that nobody can tell whether it is redacted. Mend it (Test-IsoWorkspace), or export without -Redact. Nothing was written."), name);

    public static IsoOpsException Given(string parameter) => new("RedactionOfGivenValue", IsoError.InvalidOperation, new LocalText(
        $"墨消し済みのパッケージを、墨消ししていない値を -Parameter の {VisibleText.Of(parameter)} に指定して再判定した結果です。書き出すと、その値が墨消し済みとされるパッケージにそのまま残ります。その値を指定せずに再判定するか、元の実行の結果を -Redact を付けて書き出してください。何も書いていません。",
        $"These results judge a redacted package again with values for {VisibleText.Of(parameter)}, given with -Parameter, that are not redacted. They would stand as they are in a package that says it is redacted. Judge again without them, or export the results of the original run with -Redact. Nothing was written."), parameter);

    public static IsoOpsException OtherRedaction(string reference, string difference, IEnumerable<IsoRedactionKind> kinds)
    {
        var list = string.Join(", ", kinds);
        return new("RedactionsDiffer", IsoError.InvalidOperation, new LocalText(
            $"{reference} と {difference} は墨消しのしかたが違います（{list}）。同じ値が別の記号になっているため、比べると変化していないものまで変化に見えます。両方を同じ -Redact と -RedactionSalt で書き出したパッケージ、または墨消ししていないパッケージどうしを比べてください。",
            $"{reference} and {difference} are redacted differently ({list}): the same value is another token in each, and what has not changed would look changed. Compare packages that were exported with the same -Redact and -RedactionSalt, or two that are not redacted."), difference);
    }

    public static IsoOpsException Baseline(string path) => new("BaselineRedacted", IsoError.InvalidOperation, new LocalText(
        $"{path} は墨消しされています。これからの実行の結果と比べられないため、ベースラインには墨消ししていないパッケージを使ってください。",
        $"{path} is redacted. The results of runs to come cannot be compared with it: take a package that is not redacted as the baseline."), path);
}
