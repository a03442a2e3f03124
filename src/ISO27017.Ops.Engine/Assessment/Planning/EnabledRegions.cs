using ISO27017.Ops.Engine.Catalog;

namespace ISO27017.Ops.Engine.Assessment.Planning;

/// <summary>How the regions that an account has enabled are found.</summary>
internal static class EnabledRegions
{
    /// <summary>EC2 lists, without parameters, the regions that are enabled for the account.</summary>
    public static CallDefinition Call { get; } = new()
    {
        Service = "ec2", Operation = "DescribeRegions", Items = "Regions[].{Name: RegionName}",
    };
}
