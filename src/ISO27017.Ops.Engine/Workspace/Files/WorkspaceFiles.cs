namespace ISO27017.Ops.Engine.Workspace.Files;

/// <summary>Reading files of a workspace.</summary>
internal static class WorkspaceFiles
{
    /// <summary>The file's bytes, at most <paramref name="most"/> and one more: who gets that many has a file that is too large.</summary>
    /// <exception cref="IsoOpsException"><c>WorkspaceFileNotFound</c>, <c>WorkspaceFileUnreadable</c>.</exception>
    public static byte[] ReadAtMost(this IWorkspaceFiles files, string path, int most)
    {
        try
        {
            using var stream = files.OpenRead(path);
            using var memory = new MemoryStream();
            var buffer = new byte[81920];
            while (memory.Length <= most)
            {
                var count = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, most + 1L - memory.Length));
                if (count == 0) break;
                memory.Write(buffer, 0, count);
            }

            return memory.ToArray();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(files.Shown(path), e);
        }
    }

    /// <summary>There is no such file.</summary>
    public static IsoOpsException NotFound(string shown) => new("WorkspaceFileNotFound", IsoError.NotFound, new LocalText(
        $"{shown} がありません。", $"There is no {shown}."), shown);

    /// <summary>It is a folder.</summary>
    public static IsoOpsException IsFolder(string shown) => new("WorkspaceFileUnreadable", IsoError.ReadOrWrite, new LocalText(
        $"{shown} はフォルダーです。ファイルが必要です。", $"{shown} is a folder; a file is needed."), shown);

    /// <summary>The system refuses.</summary>
    public static IsoOpsException Unreadable(string shown, Exception cause) => new(
        "WorkspaceFileUnreadable", IsoError.ReadOrWrite, new LocalText(
            $"{shown} を読めません: {cause.Message}", $"{shown} cannot be read: {cause.Message}"), shown, cause);
}
