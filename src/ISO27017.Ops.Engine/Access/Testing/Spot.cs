namespace ISO27017.Ops.Engine.Access.Testing;

/// <summary>One action in one place: what is either allowed or not.</summary>
/// <param name="Action">The IAM action.</param>
/// <param name="Region">The region, or <see cref="Documents.AwsCall.Global"/> for what is asked once an account.</param>
internal readonly record struct Spot(string Action, string Region);
