namespace ISO27017.Ops.Engine.Yaml;

/// <summary>What a kind of file may hold.</summary>
internal sealed record YamlOptions
{
    /// <summary>Bytes; beyond, the file is not read.</summary>
    public int MaxBytes { get; init; } = 5 * 1024 * 1024;

    /// <summary>Lists and maps within each other.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>The tag <c>!ago</c> of examples is understood.</summary>
    public bool RelativeTimes { get; init; }

    /// <summary>Files that people keep: plain data.</summary>
    public static YamlOptions Data { get; } = new();

    /// <summary>Files of the catalogue.</summary>
    public static YamlOptions Catalog { get; } = new() { RelativeTimes = true };
}
