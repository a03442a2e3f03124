using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using ISO27017.Ops.Engine.Aws.Client;

namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>Finds keys, region and endpoints in the order that users of AWS's own tools know.</summary>
internal static class IdentityResolver
{
    /// <summary>Resolves <paramref name="connection"/> and gets the keys once, so that trouble shows before a run.</summary>
    public static async Task<AwsIdentity> ResolveAsync(AwsConnection connection, CancellationToken cancel)
    {
        var profiles = new Profiles(Filled(connection.ProfileLocation));
        var named = Filled(connection.ProfileName) ?? (HasKeys(connection) ? null : Setting("AWS_PROFILE"));
        var profile = named is null ? profiles.TryGet("default") : profiles.Get(named);
        var region = KnownRegion(Filled(connection.DefaultRegion) ?? Setting("AWS_REGION") ?? Setting("AWS_DEFAULT_REGION") ?? profile?.Region);
        var endpoints = new EndpointSettings(
            connection.EndpointUrl,
            Setting,
            id => profile?.EndpointOf(id),
            profile?.IgnoresEndpoints);
        var credentials = await CredentialsAsync(connection, profiles, profile, cancel).ConfigureAwait(false);
        return new AwsIdentity(credentials, region, endpoints, named);
    }

    /// <summary>The region itself if there is one of this name; otherwise the error that names near ones.</summary>
    public static string KnownRegion(string? region)
    {
        if (string.IsNullOrWhiteSpace(region))
            return "us-east-1";
        if (!AwsPartition.KnownRegions.Contains(region))
            throw SessionErrors.UnknownRegion(region, NearNames.Of(region, AwsPartition.KnownRegions));
        return region;
    }

    private static async Task<AWSCredentials> CredentialsAsync(
        AwsConnection connection, Profiles profiles, AwsProfile? profile, CancellationToken cancel)
    {
        if (connection.KeySupplier is { } supplier)
            return new SuppliedCredentials(supplier);
        if (Filled(connection.AccessKey) is { } key)
        {
            var secret = Filled(connection.SecretKey) ?? throw SessionErrors.HalfKeys();
            return string.IsNullOrEmpty(connection.SessionToken)
                ? new BasicAWSCredentials(key, secret)
                : new SessionAWSCredentials(key, secret, connection.SessionToken);
        }

        if (Filled(connection.SecretKey) is not null)
            throw SessionErrors.HalfKeys();
        // A profile that is named wins over keys in the environment; one that AWS_PROFILE names does not, as with the AWS CLI
        var byProfile = Filled(connection.ProfileName) is not null
            || (profile is { GivesCredentials: true }
                && (Filled(connection.ProfileLocation) is not null || (Setting("AWS_ACCESS_KEY_ID") ?? Setting("AWS_WEB_IDENTITY_TOKEN_FILE")) is null));
        try
        {
            var found = byProfile
                ? profile!.ForSdk().GetAWSCredentials(profiles)
                : await DefaultAWSCredentialsIdentityResolver.GetCredentialsAsync().WaitAsync(cancel).ConfigureAwait(false);
            await found.GetCredentialsAsync().WaitAsync(cancel).ConfigureAwait(false);
            return found;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw Explain(e, byProfile ? profile : null);
        }
    }

    private static IsoOpsException Explain(Exception e, AwsProfile? profile)
    {
        if (profile is null)
            return SessionErrors.NoCredentials(e);
        if (profile.IsSso)
            return SessionErrors.SignInAgain(profile.Name, e);
        // The process may have printed a secret, so its output is not repeated
        var why = profile.IsProcess ? "credential_process" : WayTrouble.Describe(e);
        return SessionErrors.UnusableProfile(profile.Name, why, profile.IsProcess ? null : e);
    }

    private static bool HasKeys(AwsConnection connection) => connection.KeySupplier is not null || Filled(connection.AccessKey) is not null;

    private static string? Setting(string name) => Filled(Environment.GetEnvironmentVariable(name));

    /// <summary>An empty value is none.</summary>
    private static string? Filled(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
