namespace ISO27017.Ops.Engine.Workspace.Documents;

/// <summary>Whose documents are meant.</summary>
public sealed record DocumentRequest
{
    /// <summary>The full path of the workspace's folder or file; null to look for one.</summary>
    public string? Workspace { get; init; }

    /// <summary>Where to begin looking, upward to the root; null means nowhere.</summary>
    public string? CurrentFolder { get; init; }

    /// <summary>True for the sample organisation's.</summary>
    public bool Sample { get; init; }
}
