namespace ISO27017.Ops.Engine.Assessment.Policies;

/// <summary>Who a statement is about.</summary>
/// <param name="Type"><c>AWS</c>, <c>Service</c>, <c>Federated</c> or <c>CanonicalUser</c>.</param>
/// <param name="Id">The ARN, account, service or <c>*</c>.</param>
internal sealed record PolicyPrincipal(string Type, string Id);
