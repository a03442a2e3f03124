using ISO27017.Ops.Engine.Aws.Sessions;

namespace ISO27017.Ops.Engine.Assessment.Running;

/// <summary>Which regions a request means.</summary>
internal static class RegionChoice
{
    /// <summary>Those asked for among those that were looked at; all of them without a wish.</summary>
    /// <exception cref="IsoOpsException">One asked for was not looked at.</exception>
    public static IReadOnlyList<string> Among(IReadOnlyList<string> known, IReadOnlyList<string> asked)
    {
        foreach (var region in asked.Where(a => !known.Contains(a)))
            throw RequestErrors.UnknownRegion(region, known);
        return asked.Count > 0 ? [.. asked.Distinct(StringComparer.Ordinal)] : known;
    }

    /// <summary>Regions of AWS, each once.</summary>
    /// <exception cref="IsoOpsException">One is none.</exception>
    public static IReadOnlyList<string> Known(IReadOnlyList<string> asked) =>
        [.. asked.Select(IdentityResolver.KnownRegion).Distinct(StringComparer.Ordinal)];
}
