using Amazon;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>A part of AWS with its own accounts, names and domains, such as <c>aws</c>, <c>aws-cn</c>, <c>aws-us-gov</c>.</summary>
/// <param name="Name">The name, as ARNs have it.</param>
/// <param name="DnsSuffix">The domain of its endpoints.</param>
/// <param name="DualStackSuffix">The domain of its endpoints for IPv4 and IPv6.</param>
/// <param name="HomeRegion">Where its global services are.</param>
internal sealed record AwsPartition(string Name, string DnsSuffix, string DualStackSuffix, string HomeRegion)
{
    /// <summary>The partition of <paramref name="region"/>, also of one that is newer than this program.</summary>
    public static AwsPartition Of(string region)
    {
        var known = Fn.Partition(region);
        return new AwsPartition(known.name, known.dnsSuffix, known.dualStackDnsSuffix, known.implicitGlobalRegion);
    }

    /// <summary>All regions that this program knows.</summary>
    public static IReadOnlyList<string> KnownRegions { get; } =
        [.. RegionEndpoint.EnumerableAllRegions.Select(r => r.SystemName).Order(StringComparer.Ordinal)];
}
