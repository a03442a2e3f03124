using Newtonsoft.Json.Linq;

namespace ISO27017.Ops.Engine.Assessment.Collection;

/// <summary>Where a query is asked: an account and a region.</summary>
/// <param name="AccountId">The account; the run's own for the organisation.</param>
/// <param name="Region">The region, or <see cref="Documents.AwsCall.Global"/>.</param>
internal readonly record struct Cell(string AccountId, string Region)
{
    /// <summary>Where <paramref name="item"/> was found: follow-up calls go there, whatever list the item is in now.</summary>
    public static Cell Of(JObject item, Cell otherwise) => new(
        (string?)item["_account"]?["Id"] ?? otherwise.AccountId,
        (string?)item["_region"] ?? otherwise.Region);
}
