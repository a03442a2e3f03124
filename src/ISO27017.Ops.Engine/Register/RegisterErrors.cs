namespace ISO27017.Ops.Engine.Register;

/// <summary>What can be wrong with a register, or with what is asked of one; each says where and what to do.</summary>
internal static class RegisterErrors
{
    public static IsoOpsException NoPath() => new("RegisterNotNamed", IsoError.NotFound, new(
        "登録簿が指定されておらず、現在のフォルダーから上にワークスペース（iso27017.yaml）もありません。-Path に登録簿の Markdown ファイルを指定してください。",
        "No register is named, and there is no workspace (iso27017.yaml) from the current folder upward. Name the register's Markdown file with -Path."));

    public static IsoOpsException NotOnDisk(string shown) => new("RegisterNotOnDisk", IsoError.InvalidOperation, new(
        $"{shown} は書き換えられません。", $"{shown} cannot be changed."), shown);

    public static IsoOpsException NotFound(string path) => new("RegisterNotFound", IsoError.NotFound, new(
        $"登録簿 {path} がありません。", $"There is no register {path}."), path);

    public static IsoOpsException Unreadable(string path, Exception cause) => new("RegisterUnreadable", IsoError.ReadOrWrite, new(
        $"{path} を読めません: {cause.Message}", $"{path} cannot be read: {cause.Message}"), path, cause);

    public static IsoOpsException TooLarge(string path, int most) => new("RegisterTooLarge", IsoError.InvalidData, new(
        $"{path}: 登録簿としては大きすぎます（上限 {most >> 20} MB）。登録簿の Markdown ファイルを指定しているか確かめてください。何も変更していません。",
        $"{path}: this is too large for a register (at most {most >> 20} MB). Check that this is the register's Markdown file. Nothing was changed."), path);

    public static IsoOpsException Empty(string path) => new("RegisterEmpty", IsoError.InvalidData, new(
        $"{path}:1: 登録簿が空です。Export-IsoRegister で新しい登録簿を作成できます。",
        $"{path}:1: the register is empty. Export-IsoRegister writes a new one."), path);

    public static IsoOpsException NotUtf8(string path, int line, string? likely) => new("RegisterNotUtf8", IsoError.InvalidData, new(
        $"{path}:{line}: UTF-8 ではありません{(likely is null ? "" : $"（{likely} のようです）")}。UTF-8 で保存し直してください。何も変更していません。",
        $"{path}:{line}: this is not UTF-8{(likely is null ? "" : $" (it looks like {likely})")}. Save the file as UTF-8. Nothing was changed."), path);

    public static IsoOpsException Binary(string path, int line, char c) => new("RegisterNotText", IsoError.InvalidData, new(
        $"{path}:{line}: 制御文字 U+{(int)c:X4} があり、テキストではありません。Markdown の登録簿を指定してください。",
        $"{path}:{line}: the control character U+{(int)c:X4} shows that this is not text. Name a register in Markdown."), path);

    public static IsoOpsException TooDeep(string path, int line) => new("RegisterTooDeep", IsoError.InvalidData, new(
        $"{path}:{line}: 箇条書きや引用の入れ子が深すぎます。段を減らしてください。何も変更していません。",
        $"{path}:{line}: lists or quotes are nested too deeply here. Use fewer levels. Nothing was changed."), path);

    public static IsoOpsException WithoutControls(string path) => new("RegisterWithoutControls", IsoError.InvalidData, new(
        $"{path}:1: 管理策の見出し（例: 「## [5.1.1 情報セキュリティのための方針群](#目次)」）がひとつもありません。Markdown の登録簿を指定してください。",
        $"{path}:1: there is no heading of a control, such as \"## [5.1.1 …](#…)\". Name a register in Markdown."), path);

    public static IsoOpsException Twice(string path, string side, int first, int second) => new("RegisterControlTwice", IsoError.InvalidData, new(
        $"{path}:{second}: {side} の見出しが二度あります（一度目は {first} 行目）。どちらが正しいか決められません。一方を取り除いてください。何も変更していません。",
        $"{path}:{second}: {side} has two headings (the first is in line {first}), and which is right cannot be told. Remove one. Nothing was changed."), path);

    public static IsoOpsException NoControl(string path, string control) => new("RegisterControlNotFound", IsoError.NotFound, new(
        $"{path} に管理策 {control} の見出しがありません。", $"{path} has no heading of the control {control}."), control);

    public static IsoOpsException NoSide(string path, int line, string control, IsoRole role) => new("RegisterRoleNotFound", IsoError.NotFound, new(
        $"{path}:{line}: {control} に「### {role}:」の見出しがありません。見出しを加えてから、もう一度実行してください。",
        $"{path}:{line}: {control} has no heading \"### {role}:\". Add it and run this again."), $"{control}-{role}");

    public static IsoOpsException Changed(string path, int line, string side) => new("RegisterSectionChanged", IsoError.InvalidOperation, new(
        $"{path}:{line}: {side} は、読み取った後に変更されています。Get-IsoMeasure で読み直してから、もう一度実行してください。何も変更していません。",
        $"{path}:{line}: {side} has changed since it was read. Read it again with Get-IsoMeasure and run this again. Nothing was changed."), side);

    public static IsoOpsException NoStatement(string side) => new("StatementMissing", IsoError.InvalidArgument, new(
        $"{side} の対策の文がありません。-Statement に空でない文を指定してください（管理策なしにするには -State NoMeasure）。",
        $"There is no statement for {side}. Give -Statement text that is not blank (to say that there is no measure: -State NoMeasure)."), side);

    public static IsoOpsException StatementNotWanted(string side) => new("StatementNotWanted", IsoError.InvalidArgument, new(
        $"{side} を管理策なしにするときは、-Statement を指定できません。",
        $"A side without a measure takes no -Statement ({side})."), side);

    public static IsoOpsException Hostile(string side, string what) => new("StatementUnusable", IsoError.InvalidArgument, new(
        $"{side} の文に制御文字（{what}）があります。取り除いてください。何も変更していません。",
        $"The text for {side} holds a control character ({what}). Remove it. Nothing was changed."), side);

    public static IsoOpsException WouldSpill(string side) => new("ContentChangesOthers", IsoError.InvalidArgument, new(
        $"その内容を {side} に書くと、登録簿のほかの部分の読まれ方が変わります（見出し、閉じていないコードブロックやコメントなど）。何も変更していません。",
        $"Written into {side}, this text would change how other parts of the register are read (a heading, a code block or comment that is not closed). Nothing was changed."), side);

    public static IsoOpsException FixWouldSpill(string path) => new("FixChangesMeasures", IsoError.InvalidOperation, new(
        $"{path}: 修正すると対策の読まれ方が変わるため、修正しませんでした。何も変更していません。",
        $"{path}: mending this would change how measures are read, so it was not done. Nothing was changed."), path);

    public static IsoOpsException Exists(string path) => new("RegisterExists", IsoError.AlreadyExists, new(
        $"{path} は既にあります。別のパスを指定するか、置き換えるなら -Force を付けてください。",
        $"{path} exists already. Give another path, or add -Force to replace it."), path);

    public static IsoOpsException IsFolder(string path) => new("RegisterIsFolder", IsoError.InvalidArgument, new(
        $"{path} はフォルダーです。ファイルのパスを指定してください。", $"{path} is a folder. Give the path of a file."), path);
}
