using Amazon.Runtime;
using ISO27017.Ops.Engine.Aws.Client;

namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>What a connection comes to: keys, a region, endpoints.</summary>
/// <param name="Credentials">The run's own credentials.</param>
/// <param name="Region">The region for everything without one.</param>
/// <param name="Endpoints">The user's endpoints.</param>
/// <param name="Profile">The profile that was used; null for none.</param>
internal sealed record AwsIdentity(AWSCredentials Credentials, string Region, EndpointSettings Endpoints, string? Profile)
{
    /// <summary>Names no key.</summary>
    public override string ToString() => $"{Profile ?? "keys"} {Region}";
}
