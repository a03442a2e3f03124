namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>Plain text, a block a line.</summary>
internal static class TextBlocks
{
    /// <summary>The blocks.</summary>
    public static IEnumerable<DocumentBlock> Of(string text)
    {
        var tight = false;
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line)
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                tight = false;
                continue;
            }

            yield return new DocumentBlock(line.TrimEnd(), Tight: tight);
            tight = true;
        }
    }
}
