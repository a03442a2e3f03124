namespace ISO27017.Ops.Engine.Yaml;

/// <summary>What is wrong in a file, where, and what to do about it.</summary>
/// <param name="File">The file, as the user names it.</param>
/// <param name="Line">From 1; 0 means the whole file.</param>
/// <param name="Column">From 1; 0 means the whole line.</param>
/// <param name="Text">What is wrong and what to do.</param>
internal sealed record SourceProblem(string File, int Line, int Column, LocalText Text)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Place}: {Text.In()}";

    /// <summary>The file and line, as editors and terminals link them.</summary>
    public string Place => (Line, Column) switch
    {
        (0, _) => File,
        (_, 0) => $"{File}:{Line}",
        _ => $"{File}:{Line}:{Column}",
    };
}
