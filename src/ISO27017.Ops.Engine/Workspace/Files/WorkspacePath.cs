namespace ISO27017.Ops.Engine.Workspace.Files;

/// <summary>Paths as a workspace writes them: with <c>/</c>, so that one file means the same on every system.</summary>
internal static class WorkspacePath
{
    /// <summary>Why a written path cannot be used on any system, or on this one; null if it can.</summary>
    public static LocalText? Problem(string path)
    {
        if (path.Length == 0)
            return new LocalText("パスが空です。", "The path is empty.");
        if (path.Any(char.IsControl))
            return new LocalText("パスに制御文字があります。取り除いてください。", "The path holds a control character. Remove it.");
        if (path.Contains('\\', StringComparison.Ordinal))
        {
            return new LocalText(
                $"パス {path} の区切りは「/」で書いてください（{path.Replace('\\', '/')}）。",
                $"Write the path {path} with / between its parts: {path.Replace('\\', '/')}.");
        }

        return path is [var drive, ':', ..] && char.IsAsciiLetter(drive) && !OperatingSystem.IsWindows()
            ? new LocalText(
                $"{path} は Windows のパスです。このファイルのフォルダーからの相対パスで書いてください。",
                $"{path} is a path of Windows. Write it relative to this file's folder.")
            : null;
    }

    /// <summary>True if the path stays within the workspace's folder, as far as its words say.</summary>
    public static bool StaysInside(string path)
    {
        if (Problem(path) is not null || Path.IsPathRooted(path) || (path is [_, ':', ..])) return false;
        var depth = 0;
        foreach (var part in path.Split('/'))
        {
            depth += part switch { ".." => -1, "." or "" => 0, _ => 1 };
            if (depth < 0) return false;
        }

        return depth > 0;
    }

    /// <summary>Two parts of a path as one.</summary>
    public static string Join(string folder, string name) => folder is "" or "." ? name : $"{folder.TrimEnd('/')}/{name}";

    /// <summary>The path without <c>.</c> and <c>..</c>, as far as they can be resolved.</summary>
    public static string Plain(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/').Where(p => p is not ("" or ".")))
        {
            if (part == ".." && parts is [.., not ".."]) parts.RemoveAt(parts.Count - 1);
            else parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
