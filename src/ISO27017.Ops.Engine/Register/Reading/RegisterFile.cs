namespace ISO27017.Ops.Engine.Register.Reading;

/// <summary>Reads a register from disk, never more of it than a register can have.</summary>
internal static class RegisterFile
{
    /// <summary>The text of a file.</summary>
    /// <exception cref="IsoOpsException">It is not there, cannot be read, or is no text.</exception>
    public static RegisterText Read(string path)
    {
        if (Directory.Exists(path)) throw RegisterErrors.IsFolder(path);
        try
        {
            // A device or named pipe has no length either, and opening one might never end
            var target = File.ResolveLinkTarget(path, returnFinalTarget: true) ?? new FileInfo(path);
            if (target is FileInfo { Exists: true, Length: 0 }) throw RegisterErrors.Empty(path);
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return RegisterText.Of(path, ReadAtMost(stream, RegisterText.MostBytes));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw RegisterErrors.NotFound(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw RegisterErrors.Unreadable(path, e);
        }
    }

    /// <summary>A stream's bytes, at most <paramref name="most"/> and one more: who gets that many has too large a file.</summary>
    public static byte[] ReadAtMost(Stream stream, int most)
    {
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
}
