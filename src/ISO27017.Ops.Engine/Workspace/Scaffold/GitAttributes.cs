namespace ISO27017.Ops.Engine.Workspace.Scaffold;

/// <summary>Whether git leaves a workspace's files as they are: hashes of them are written down.</summary>
internal static class GitAttributes
{
    /// <summary>What to tell the user whose own <c>.gitattributes</c> was kept and says nothing of it; null if all is well.</summary>
    public static LocalText? Lacking(string folder)
    {
        var path = Path.Combine(folder, ".gitattributes");
        return KeepsBytes(path) ? null : new LocalText(
            $"{path} は前からあったので変えていません。改行が変換されるとハッシュが合わなくなります。「* -text」の行を足してください。",
            $"{path} was there before and is kept. Where git converts line ends, hashes no longer match: add the line \"* -text\" to it.");
    }

    private static bool KeepsBytes(string path)
    {
        try
        {
            return File.ReadLines(path).Take(10_000).Any(l => l.StartsWith("* ", StringComparison.Ordinal) && l.Split(' ', '\t').Contains("-text"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
