namespace ISO27017.Ops.Engine.Workspace.Documents.Reading;

/// <summary>What a document may cost.</summary>
internal sealed record DocumentLimits
{
    /// <summary>Bytes of the file; a larger one is hashed, but not read.</summary>
    public int MostBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Bytes that are hashed.</summary>
    public long MostHashed { get; init; } = 1024L * 1024 * 1024;

    /// <summary>Bytes that what is packed in it may unpack to.</summary>
    public long MostUnpacked { get; init; } = 256L * 1024 * 1024;

    /// <summary>Files packed in it.</summary>
    public int MostEntries { get; init; } = 5000;

    /// <summary>Elements within each other.</summary>
    public int MostDepth { get; init; } = 256;

    /// <summary>Characters of its text.</summary>
    public int MostText { get; init; } = 2_000_000;

    /// <summary>Pages.</summary>
    public int MostPages { get; init; } = 5000;

    /// <summary>From its first byte to the last of its text.</summary>
    public TimeSpan MostTime { get; init; } = TimeSpan.FromSeconds(60);
}
