namespace ISO27017.Ops.Engine.Evidence.Compare;

/// <summary>What two results of different runs have in common if they speak of the same thing.</summary>
internal readonly record struct ResultKey(string CheckId, string? Rule, string? AccountId, string? Region, string? ResourceId)
{
    /// <summary>The key of a result.</summary>
    public static ResultKey Of(IsoResult result) => new(result.CheckId, result.Rule, result.AccountId, result.Region, result.ResourceId);
}
