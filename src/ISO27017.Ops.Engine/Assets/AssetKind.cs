using ISO27017.Ops.Engine.Assessment.Policies;

namespace ISO27017.Ops.Engine.Assets;

/// <summary>One kind of asset: a part of the catalogue's query of assets.</summary>
/// <param name="Class">The class, as the parameter <c>Ledger.Classes</c> names it.</param>
/// <param name="Type">The type as AWS Resource Explorer writes it.</param>
/// <param name="Arns">The form of its ARNs: <c>{region}</c> and <c>{account}</c> where an ARN names them, <c>{}</c> for any other part,
/// <c>*</c> for a rest that may have colons.</param>
internal sealed record AssetKind(string Class, string Type, string Arns)
{
    private static readonly string _any = Wildcard.Part.ToString();

    /// <summary>The pattern (<see cref="Wildcard.Meets"/>) of all ARNs of this kind in an account and region.</summary>
    /// <param name="account">The account; null for any.</param>
    /// <param name="region">The region; null, or that of a global service, for any.</param>
    public string In(string? account, string? region) => Arns
        .Replace("{account}", account ?? _any, StringComparison.Ordinal)
        .Replace("{region}", region is null or Documents.AwsCall.Global ? _any : region, StringComparison.Ordinal)
        .Replace("{}", _any, StringComparison.Ordinal);
}
