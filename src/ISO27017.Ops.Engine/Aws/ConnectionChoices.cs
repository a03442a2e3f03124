using Amazon;
using ISO27017.Ops.Engine.Aws.Sessions;

namespace ISO27017.Ops.Engine.Aws;

/// <summary>What a user can choose from when connecting. Nothing is asked of AWS.</summary>
public static class ConnectionChoices
{
    /// <summary>The regions that the SDK knows, with their names.</summary>
    public static IEnumerable<(string Name, string Description)> Regions() =>
        RegionEndpoint.EnumerableAllRegions
            .OrderBy(r => r.SystemName, StringComparer.Ordinal)
            .Select(r => (r.SystemName, r.DisplayName));

    /// <summary>The names of the profiles of the AWS configuration files.</summary>
    /// <param name="location">The file or folder of the profiles; null means the usual places.</param>
    public static IEnumerable<string> Profiles(string? location) =>
        new Profiles(location).Names.Order(StringComparer.Ordinal);
}
