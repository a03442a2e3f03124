using System.Globalization;

namespace ISO27017.Ops.Engine.Workspace.Files;

/// <summary>What can prevent a file from being written.</summary>
internal static class FileErrors
{
    public static IsoOpsException InUse(string path, string lockName, TimeSpan waited)
    {
        var seconds = waited.TotalSeconds.ToString("0.#", CultureInfo.InvariantCulture);
        return new("FileInUse", IsoError.ReadOrWrite, new(
            $"{path} は別のプロセスが書き込み中です（{seconds} 秒待ちました。ロックは {lockName}）。何も書き込んでいません。そのプロセスが終わってから、もう一度実行してください。",
            $"{path} is being written by another process (waited {seconds} s; the lock is {lockName}). Nothing was written. Run this again when that process has ended."), path);
    }

    public static IsoOpsException NotWritable(string path, Exception inner) => new("FileNotWritable", IsoError.ReadOrWrite, new(
        $"{path} に書き込めません: {inner.Message} フォルダーがあること、書き込めること、空きがあることを確かめてください。",
        $"{path} cannot be written: {inner.Message} Check that its folder exists, may be written and has room."), path, inner);

    public static IsoOpsException ReadOnly(string path) => new("FileReadOnly", IsoError.ReadOrWrite, new(
        $"{path} は読み取り専用なので、書き換えません。読み取り専用を外してから、もう一度実行してください。",
        $"{path} is read-only, so it is not changed. Make it writable and run this again."), path);

    public static IsoOpsException NotReadable(string path, Exception inner) => new("FileNotReadable", IsoError.ReadOrWrite, new(
        $"{path} を読めません: {inner.Message}", $"{path} cannot be read: {inner.Message}"), path, inner);
}
