using Amazon.Runtime.CredentialManagement;

namespace ISO27017.Ops.Engine.Aws.Sessions;

/// <summary>One profile with its settings from both files, and the sections that it points at.</summary>
/// <param name="Name">The name.</param>
/// <param name="Settings">The settings.</param>
/// <param name="SsoSession">The settings of its <c>sso-session</c>; empty for none.</param>
/// <param name="Services">The settings of its <c>services</c> section; empty for none.</param>
internal sealed record AwsProfile(
    string Name,
    IReadOnlyDictionary<string, string> Settings,
    IReadOnlyDictionary<string, string> SsoSession,
    IReadOnlyDictionary<string, string> Services)
{
    /// <summary>The region.</summary>
    public string? Region => Get("region");

    /// <summary>Whether configured endpoints are to be ignored.</summary>
    public bool? IgnoresEndpoints => bool.TryParse(Get("ignore_configured_endpoint_urls"), out var value) ? value : null;

    /// <summary>Whether it signs in through IAM Identity Center.</summary>
    public bool IsSso => Get("sso_session") is not null || Get("sso_start_url") is not null;

    /// <summary>Whether a program gives the keys.</summary>
    public bool IsProcess => Get("credential_process") is not null;

    /// <summary>Whether it says how to get credentials at all.</summary>
    public bool GivesCredentials =>
        IsSso || IsProcess || Get("aws_access_key_id") is not null || Get("role_arn") is not null || Get("login_session") is not null;

    /// <summary>The endpoint for a service, or for all.</summary>
    /// <param name="serviceId">The service, as <see cref="Client.ServiceIds"/> names it.</param>
    public string? EndpointOf(string serviceId) =>
        Services.GetValueOrDefault(serviceId + ".endpoint_url") ?? Get("endpoint_url");

    /// <summary>The profile as the SDK's credential factory takes it.</summary>
    public CredentialProfile ForSdk() => new(Name, new CredentialProfileOptions
    {
        AccessKey = Get("aws_access_key_id"),
        SecretKey = Get("aws_secret_access_key"),
        Token = Get("aws_session_token"),
        RoleArn = Get("role_arn"),
        SourceProfile = Get("source_profile"),
        CredentialSource = Get("credential_source"),
        ExternalID = Get("external_id"),
        RoleSessionName = Get("role_session_name"),
        MfaSerial = Get("mfa_serial"),
        CredentialProcess = Get("credential_process"),
        WebIdentityTokenFile = Get("web_identity_token_file"),
        LoginSession = Get("login_session"),
        SsoSession = Get("sso_session"),
        SsoAccountId = Get("sso_account_id"),
        SsoRoleName = Get("sso_role_name"),
        SsoRegion = Get("sso_region") ?? SsoSession.GetValueOrDefault("sso_region"),
        SsoStartUrl = Get("sso_start_url") ?? SsoSession.GetValueOrDefault("sso_start_url"),
        SsoRegistrationScopes = SsoSession.GetValueOrDefault("sso_registration_scopes"),
    })
    {
        Region = Region is { } region ? Amazon.RegionEndpoint.GetBySystemName(region) : null,
    };

    /// <summary>Names no setting: some are secret.</summary>
    public override string ToString() => Name;

    private string? Get(string name) => Settings.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
