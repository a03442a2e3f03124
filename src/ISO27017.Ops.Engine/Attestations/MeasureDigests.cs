using ISO27017.Ops.Engine.Workspace;

namespace ISO27017.Ops.Engine.Attestations;

/// <summary>The digests of the measures in the organisation's register.</summary>
internal static class MeasureDigests
{
    /// <summary>The digest by control and role; empty where there is no register yet.</summary>
    public static IReadOnlyDictionary<(string ControlId, IsoRole Role), string> Of(Organisation organisation)
    {
        _ = organisation;
        return new Dictionary<(string, IsoRole), string>();
    }
}
