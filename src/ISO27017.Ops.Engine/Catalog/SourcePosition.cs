namespace ISO27017.Ops.Engine.Catalog;

/// <summary>Where something stands in a file, for messages. Lines count from 1; 0 means the whole file.</summary>
internal sealed record SourcePosition(string File, int Line)
{
    /// <inheritdoc/>
    public override string ToString() => Line > 0 ? $"{File}:{Line}" : File;
}
