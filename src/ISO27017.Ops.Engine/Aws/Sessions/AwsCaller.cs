namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>Who the credentials are, as AWS says.</summary>
/// <param name="AccountId">The account that they belong to.</param>
/// <param name="Arn">The user or assumed role.</param>
/// <param name="Partition">The partition, such as <c>aws</c>.</param>
internal sealed record AwsCaller(string AccountId, string Arn, string Partition);
