namespace ISO27017.Ops.Engine.Aws;

/// <summary>How to reach AWS, as a user of AWS.Tools gives it. Everything is optional: without anything the SDK's default
/// chain is used (environment, profile, SSO, container, instance).</summary>
public sealed record AwsConnection
{
    /// <summary>A profile of the AWS configuration files.</summary>
    public string? ProfileName { get; init; }

    /// <summary>The file or folder of the profiles; null means the usual places.</summary>
    public string? ProfileLocation { get; init; }

    /// <summary>An access key id, with <see cref="SecretKey"/>.</summary>
    public string? AccessKey { get; init; }

    /// <summary>The secret access key.</summary>
    public string? SecretKey { get; init; }

    /// <summary>The session token of temporary keys.</summary>
    public string? SessionToken { get; init; }

    /// <summary>Gives keys on demand, from a credential object of another AWS module in the session.</summary>
    public Func<AwsKeys>? KeySupplier { get; init; }

    /// <summary>One endpoint for every service (an emulator, a proxy); null means <c>AWS_ENDPOINT_URL*</c>, the profile, then AWS.</summary>
    public Uri? EndpointUrl { get; init; }

    /// <summary>The region for finding the partition and for services without one; null means the profile's.</summary>
    public string? DefaultRegion { get; init; }

    /// <summary>The role to assume in each account, by name or ARN; null means the run's own credentials.</summary>
    public string? RoleName { get; init; }

    /// <summary>The external id for assuming it.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Names where and as whom, but no secret.</summary>
    public override string ToString() =>
        $"AwsConnection {{ ProfileName = {ProfileName}, AccessKey = {AccessKey}, EndpointUrl = {EndpointUrl}, DefaultRegion = {DefaultRegion}, RoleName = {RoleName} }}";
}
