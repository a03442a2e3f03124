namespace ISO27017.Ops.Engine.Evidence;

/// <summary>Who asked in an account, as <c>sts get-caller-identity</c> names it.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Arn">The user or role session.</param>
internal sealed record CallerIdentity(string AccountId, string Arn);
