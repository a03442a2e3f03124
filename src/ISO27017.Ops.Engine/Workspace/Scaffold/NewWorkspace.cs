namespace ISO27017.Ops.Engine.Workspace.Scaffold;

/// <summary>A workspace to make.</summary>
public sealed record NewWorkspace
{
    /// <summary>The full path of its folder, which may be there already.</summary>
    public required string Folder { get; init; }

    /// <summary>The organisation's name; not used for the sample.</summary>
    public string Organisation { get; init; } = string.Empty;

    /// <summary>The accounts to declare.</summary>
    public IReadOnlyList<IsoAccount> Accounts { get; init; } = [];

    /// <summary>The regions; empty means those of the parameter <c>Regions.Allowed</c>.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Comments are in Japanese, otherwise in English.</summary>
    public bool Japanese { get; init; }

    /// <summary>Makes the sample organisation's workspace, to try things on.</summary>
    public bool Sample { get; init; }

    /// <summary>Replaces what was made before, but never register, attestations, exceptions, changes or evidence.</summary>
    public bool Force { get; init; }
}
