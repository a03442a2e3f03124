namespace ISO27017.Ops.Engine.Aws;

/// <summary>Keys at one moment.</summary>
/// <param name="AccessKey">The access key id.</param>
/// <param name="SecretKey">The secret access key.</param>
/// <param name="SessionToken">The session token of temporary keys; null for long-lived ones.</param>
public sealed record AwsKeys(string AccessKey, string SecretKey, string? SessionToken)
{
    /// <summary>Names the key id only: the rest is secret.</summary>
    public override string ToString() => AccessKey;
}
