namespace ISO27017.Ops.Engine.Workspace.Scaffold;

/// <summary>Why a workspace is not made.</summary>
internal static class ScaffoldErrors
{
    public static IsoOpsException NoName() => new("OrganisationRequired", IsoError.InvalidArgument, new LocalText(
        "組織の名前が空です。-Organisation に名前を指定してください。", "The organisation's name is empty. Give it as -Organisation."));

    public static IsoOpsException UnusableName(string name) => new("InvalidOrganisation", IsoError.InvalidArgument, new LocalText(
        "組織の名前に、改行などの制御文字があります。取り除いてください。",
        "The organisation's name holds a line break or another control character. Remove it."), name);

    public static IsoOpsException NotAnAccount(string id) => new("InvalidAccount", IsoError.InvalidArgument, new LocalText(
        $"'{id}' は AWS アカウント ID ではありません。12 桁の数字を指定してください。",
        $"'{id}' is not an AWS account id: give twelve digits."), id);

    public static IsoOpsException NotAFolder(string path) => new("NotAFolder", IsoError.InvalidArgument, new LocalText(
        $"{path} はファイルです。フォルダーを指定してください。何も書き込んでいません。",
        $"{path} is a file; name a folder. Nothing was written."), path);

    public static IsoOpsException Exists(string folder, IReadOnlyList<string> files) => new("WorkspaceExists", IsoError.AlreadyExists, new LocalText(
        $"{folder} に既にあるファイルがあります: {string.Join("、", files)}。何も書き込んでいません。置き換えるには -Force を付けてください（登録簿、証明、例外、証拠は -Force でも変わりません）。",
        $"{folder} already has {string.Join(", ", files)}. Nothing was written. -Force replaces them, but never register, attestations, exceptions or evidence."), folder);

    public static IsoOpsException NotWritten(string folder, Exception cause) => new("WorkspaceNotWritten", IsoError.ReadOrWrite, new LocalText(
        $"{folder} に書き込めません: {cause.Message} 元の状態に戻しました。書き込める場所か、空きがあるかを確かめてください。",
        $"{folder} cannot be written: {cause.Message} Everything is as it was. Check that it may be written and has room."), folder, cause);
}
