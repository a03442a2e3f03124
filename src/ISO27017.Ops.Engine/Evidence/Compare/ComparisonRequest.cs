namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>What is compared with what.</summary>
public sealed record ComparisonRequest
{
    /// <summary>The full path of the earlier package.</summary>
    public required string ReferencePath { get; init; }

    /// <summary>The full path of the later package; null to compare with <see cref="Results"/>.</summary>
    public string? DifferencePath { get; init; }

    /// <summary>Results of one run of this session.</summary>
    public IReadOnlyList<IsoResult> Results { get; init; } = [];

    /// <summary>The folder or file of the workspace; null means found upward from <see cref="CurrentFolder"/>.</summary>
    public string? Workspace { get; init; }

    /// <summary>Where to begin looking for <c>iso27017.yaml</c>; null means nowhere.</summary>
    public string? CurrentFolder { get; init; }
}
