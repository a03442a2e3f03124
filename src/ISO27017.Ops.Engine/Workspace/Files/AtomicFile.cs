namespace ISO27017.Ops.Engine.Workspace.Files;

/// <summary>Writes a file so that a reader sees the old one or the new one, whole, whenever the process or the machine stops.</summary>
/// <remarks>The content goes to a new file in the same folder, is flushed to the disk, and the new file takes the name. Its owner is
/// then whoever wrote it; a second hard link keeps the old content.</remarks>
internal static class AtomicFile
{
    /// <summary>What the file holds; null where there is none yet.</summary>
    /// <exception cref="IsoOpsException"><c>FileNotReadable</c>.</exception>
    public static byte[]? Read(FileLock held)
    {
        try
        {
            return File.ReadAllBytes(held.Target);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FileErrors.NotReadable(held.Path, e);
        }
    }

    /// <summary>Gives the file new content, or makes it. Its permissions stay. What killed writers left beside it is cleaned up.</summary>
    /// <exception cref="IsoOpsException"><c>FileReadOnly</c>, <c>FileNotWritable</c>: nothing has changed.</exception>
    public static void Replace(FileLock held, ReadOnlySpan<byte> content)
    {
        var target = held.Target;
        try
        {
            if (File.Exists(target) && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
            {
                throw FileErrors.ReadOnly(held.Path);
            }

            foreach (var left in Directory.EnumerateFiles(Path.GetDirectoryName(target)!, TemporaryName(target, "????????")).ToList())
            {
                File.Delete(left);
            }

            held.Step("create");
            using var file = new NewFile(Path.Combine(Path.GetDirectoryName(target)!, TemporaryName(target, Guid.NewGuid().ToString("N")[..8])));
            file.Stream.Write(content[..(content.Length / 2)]);
            held.Step("write");
            file.Stream.Write(content[(content.Length / 2)..]);
            file.Finish(File.Exists(target) ? target : null);
            held.Step("rename");
            file.TakePlaceOf(target);
            held.Step("folder");
            FolderFlush.Try(Path.GetDirectoryName(target)!);
            held.Step("done");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw FileErrors.NotWritable(held.Path, e);
        }
    }

    private static string TemporaryName(string target, string unique) => $".{Path.GetFileName(target)}.{unique}.partial";
}
