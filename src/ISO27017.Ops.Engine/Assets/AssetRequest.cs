using ISO27017.Ops.Engine.Assessment;

namespace ISO27017.Ops.Engine.Assets;

/// <summary>Which assets to list, and where to look for them.</summary>
public sealed record AssetRequest
{
    /// <summary>Where to look: accounts, regions, sample or package, workspace, parameters, connection. What it selects of the
    /// catalogue does not matter.</summary>
    public AssessmentRequest Run { get; init; } = new();

    /// <summary>The classes (<see cref="AssetService.Classes()"/>), wildcards allowed, in any letter case; empty means all. Services of
    /// other classes are not asked.</summary>
    public IReadOnlyList<string> Classes { get; init; } = [];

    /// <summary>The states to give; empty means all.</summary>
    public IReadOnlyList<IsoAssetState> States { get; init; } = [];
}
