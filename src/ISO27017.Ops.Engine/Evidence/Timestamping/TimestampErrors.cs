using ISO27017.Ops.Engine.Evidence.Signing;

namespace ISO27017.Ops.Engine.Evidence.Timestamping;

/// <summary>Why a package got no time stamp, each with what to do about it.</summary>
internal static class TimestampErrors
{
    /// <summary>What to call the answer.</summary>
    public static readonly LocalText Answer = new("応答", "The answer");

    public static IsoOpsException NotAServer(Uri server) => new("InvalidTimestampServer", IsoError.InvalidArgument, new(
        "-TimestampServer の値は、タイムスタンプサーバーの URL ではありません。http または https の URL を、ユーザー名とパスワードを含めずに指定してください。",
        "The value of -TimestampServer is not the URL of a time-stamp server. Give an http or https URL, without a user name or password in it."), Shown(server));

    public static IsoOpsException Unreachable(Uri server, Exception inner) => new("TimestampServerUnreachable", IsoError.Connection, new(
        $"タイムスタンプサーバー {Shown(server)} に接続できません: {inner.Message} 証拠パッケージは作成していません。",
        $"The time-stamp server {Shown(server)} cannot be reached: {inner.Message} No package was written."), Shown(server), inner);

    public static IsoOpsException TooSlow(Uri server) => new("TimestampServerTooSlow", IsoError.Connection, new(
        $"タイムスタンプサーバー {Shown(server)} が時間内に応答しません。証拠パッケージは作成していません。後でもう一度実行してください。",
        $"The time-stamp server {Shown(server)} did not answer in time. No package was written. Try again later."), Shown(server));

    public static IsoOpsException TooLong(Uri server) => new("TimestampUnusable", IsoError.InvalidData, new(
        $"{Shown(server)} の応答が大きすぎます。タイムスタンプサーバーの URL かどうかを確かめてください。証拠パッケージは作成していません。",
        $"The answer of {Shown(server)} is too large. Check that it is the URL of a time-stamp server. No package was written."), Shown(server));

    public static IsoOpsException Status(Uri server, int status) => new("TimestampServerError", IsoError.Connection, new(
        $"{Shown(server)} が HTTP ステータス {status} を返しました。タイムスタンプサーバーの URL かどうかを確かめてください。証拠パッケージは作成していません。",
        $"{Shown(server)} answered with HTTP status {status}. Check that it is the URL of a time-stamp server. No package was written."), Shown(server));

    public static IsoOpsException Refused(Uri server, string reason) => new("TimestampRefused", IsoError.InvalidOperation, new(
        $"タイムスタンプサーバー {Shown(server)} がタイムスタンプを拒否しました（{VisibleText.Of(reason)}）。証拠パッケージは作成していません。",
        $"The time-stamp server {Shown(server)} refuses to stamp ({VisibleText.Of(reason)}). No package was written."), Shown(server));

    public static IsoOpsException Unusable(Uri server, SealException inner) => new("TimestampUnusable", IsoError.InvalidData, new(
        $"{Shown(server)} が返したものは、使えるタイムスタンプではありません: {inner.Problem.Ja} 証拠パッケージは作成していません。",
        $"What {Shown(server)} answered is no time stamp that can be used: {inner.Problem.En} No package was written."), Shown(server), inner);

    /// <summary>An address as messages and manifests show it: without what may be a secret.</summary>
    public static string Shown(Uri server) => server.IsAbsoluteUri
        ? VisibleText.Of(server.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)) : VisibleText.Of(server.OriginalString);
}
