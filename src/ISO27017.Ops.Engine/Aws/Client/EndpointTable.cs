using ISO27017.Ops.Engine.Aws.Models;
using ISO27017.Ops.Engine.Documents;

namespace ISO27017.Ops.Engine.Aws.Client;

/// <summary>AWS's own endpoints: one pattern, the models' hosts for services without regions, and few exceptions.</summary>
internal static class EndpointTable
{
    /// <summary>Services whose only domain is the one for IPv4 and IPv6.</summary>
    private static readonly HashSet<string> _dualStackOnly = ["notifications"];

    /// <summary>Services that have a label of their own for IPv4 and IPv6 in the ordinary domain.</summary>
    private static readonly HashSet<string> _dualStackByLabel = ["s3", "s3control"];

    /// <summary>The region that a call really goes to.</summary>
    /// <param name="service">The service.</param>
    /// <param name="region">The region of the call, or <c>global</c>.</param>
    /// <param name="defaultRegion">The connection's region, which also tells the partition.</param>
    public static string RegionOf(ServiceModel service, string region, string defaultRegion)
    {
        var named = region is AwsCall.Global or "" ? null : region;
        var partition = AwsPartition.Of(named ?? defaultRegion);
        if (service.IsGlobal)
            return service.Endpoints.GetValueOrDefault(partition.Name)?.Region ?? partition.HomeRegion;
        // Asked without a region, S3 lists all buckets from the home region; S3 Control and the like answer the same anywhere
        return named ?? (service.Name == "s3" ? partition.HomeRegion : defaultRegion);
    }

    /// <summary>AWS's endpoint of <paramref name="service"/> for a region that <see cref="RegionOf"/> gave.</summary>
    public static Uri Find(ServiceModel service, string region, bool fips, bool dualStack)
    {
        var partition = AwsPartition.Of(region);
        // In the US Government's partition the ordinary endpoints are the validated ones
        var mark = fips && partition.Name == "aws" ? "-fips" : "";
        if (service.Endpoints.GetValueOrDefault(partition.Name) is { } one)
        {
            var label = one.Host.IndexOf('.', StringComparison.Ordinal);
            return new Uri("https://" + one.Host.Insert(label, mark));
        }

        var name = service.EndpointPrefix + mark;
        if (dualStack && _dualStackByLabel.Contains(service.Name))
            return new Uri($"https://{name}.dualstack.{region}.{partition.DnsSuffix}");
        var wide = (dualStack && !service.IsGlobal) || _dualStackOnly.Contains(service.Name);
        return new Uri($"https://{name}.{region}.{(wide ? partition.DualStackSuffix : partition.DnsSuffix)}");
    }
}
