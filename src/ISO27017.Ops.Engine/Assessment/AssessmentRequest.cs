using ISO27017.Ops.Engine.Aws;

namespace ISO27017.Ops.Engine.Assessment;

/// <summary>What to judge, against what.</summary>
public sealed record AssessmentRequest
{
    /// <summary>Control ids, wildcards allowed; empty means all.</summary>
    public IReadOnlyList<string> Controls { get; init; } = [];

    /// <summary>The role sides; empty means both.</summary>
    public IReadOnlyList<IsoRole> Roles { get; init; } = [];

    /// <summary>Check ids, wildcards allowed; empty means all.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>The regions; empty means the parameter <c>Regions.Allowed</c>.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Account ids or ARNs, <c>*</c> for all that are declared or in the organisation; empty means the credentials' own.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>Judges the built-in sample organisation.</summary>
    public bool Sample { get; init; }

    /// <summary>Judges an evidence package again: the full path of its folder or zip file.</summary>
    public string? EvidencePath { get; init; }

    /// <summary>The folder or file of the workspace; null means found upward from <see cref="CurrentFolder"/>.</summary>
    public string? Workspace { get; init; }

    /// <summary>Where to begin looking for <c>iso27017.yaml</c>; null means nowhere.</summary>
    public string? CurrentFolder { get; init; }

    /// <summary>Parameters by name, over those of the workspace: strings, numbers, Booleans, lists and dictionaries.</summary>
    public IReadOnlyDictionary<string, object?> Parameters { get; init; } = new Dictionary<string, object?>();

    /// <summary>How to reach AWS.</summary>
    public AwsConnection Connection { get; init; } = new();

    /// <summary>Calls under way at once, over all accounts.</summary>
    public int Concurrency { get; init; } = 16;
}
