namespace ISO27017.Ops.Engine.Workspace.Scaffold;

/// <summary>Writes the files of a workspace, all of them or none: they are made beside their places and then moved there.</summary>
internal static class ScaffoldWriter
{
    /// <summary>The full paths of what was written; what is kept is not among them.</summary>
    /// <exception cref="IsoOpsException"><c>NotAFolder</c>, <c>WorkspaceExists</c>, <c>WorkspaceNotWritten</c>: nothing has changed.</exception>
    public static IReadOnlyList<string> Write(string folder, IReadOnlyList<ScaffoldFile> files, bool force)
    {
        if (File.Exists(folder)) throw ScaffoldErrors.NotAFolder(folder);
        var there = files.Where(f => Path.Exists(Path.Combine(folder, f.Path))).ToList();
        var inTheWay = there.Where(f => !f.IsKept && (!force || !File.Exists(Path.Combine(folder, f.Path)))).Select(f => f.Path).ToList();
        if (inTheWay.Count > 0) throw ScaffoldErrors.Exists(folder, inTheWay);
        var wanted = files.Where(f => !f.IsKept || !there.Contains(f)).ToList();
        try
        {
            if (Directory.Exists(folder)) Into(folder, wanted);
            else Whole(folder, wanted);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw ScaffoldErrors.NotWritten(folder, e);
        }

        return [.. wanted.Select(f => Path.GetFullPath(Path.Combine(folder, f.Path)))];
    }

    private static void Whole(string folder, IReadOnlyList<ScaffoldFile> files)
    {
        var parent = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder))!;
        Directory.CreateDirectory(parent);
        var staged = Stage(parent, files);
        try
        {
            Directory.Move(staged, folder);
        }
        catch
        {
            Directory.Delete(staged, recursive: true);
            throw;
        }
    }

    private static void Into(string folder, IReadOnlyList<ScaffoldFile> files)
    {
        var staged = Stage(folder, files);
        var undo = new Stack<Action>();
        try
        {
            foreach (var file in files) Place(folder, staged, file.Path, undo);
        }
        catch
        {
            while (undo.TryPop(out var step)) step();
            throw;
        }
        finally
        {
            Directory.Delete(staged, recursive: true);
        }
    }

    private static void Place(string folder, string staged, string path, Stack<Action> undo)
    {
        var target = Path.Combine(folder, path);
        var parent = Path.GetDirectoryName(target)!;
        if (!Directory.Exists(parent))
        {
            Directory.CreateDirectory(parent);
            undo.Push(() => Directory.Delete(parent));
        }

        var old = Path.Combine(staged, "replaced-" + path.Replace('/', '-'));
        if (File.Exists(target))
        {
            // A copy beside it, so that the place is never empty
            File.Copy(target, old);
            undo.Push(() => File.Move(old, target, overwrite: true));
        }
        else
        {
            undo.Push(() => File.Delete(target));
        }

        File.Move(Path.Combine(staged, path), target, overwrite: true);
    }

    private static string Stage(string parent, IReadOnlyList<ScaffoldFile> files)
    {
        var staged = Path.Combine(parent, $".iso27017-{Guid.NewGuid().ToString("N")[..8]}.partial");
        Directory.CreateDirectory(staged);
        try
        {
            foreach (var file in files)
            {
                var path = Path.Combine(staged, file.Path);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
                stream.Write(file.Content);
                stream.Flush(flushToDisk: true);
            }
        }
        catch
        {
            Directory.Delete(staged, recursive: true);
            throw;
        }

        return staged;
    }
}
