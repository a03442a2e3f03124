namespace ISO27017.Ops.Engine.Aws.Models;

/// <summary>The one place where a partition answers for a service that has no regions.</summary>
/// <param name="Host">The host.</param>
/// <param name="Region">The region to sign for.</param>
internal sealed record ServiceEndpoint(string Host, string Region);
