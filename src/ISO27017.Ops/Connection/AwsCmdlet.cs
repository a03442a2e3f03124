using System.Management.Automation;
using ISO27017.Ops.Completion;
using ISO27017.Ops.Engine.Aws;
using ISO27017.Ops.Errors;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Connection;

/// <summary>A cmdlet that asks AWS, with the connection parameters that AWS.Tools has.</summary>
public abstract class AwsCmdlet : AsyncCmdlet
{
    private protected const string ProfileSet = "Profile";
    private protected const string KeysSet = "Keys";
    private protected const string CredentialSet = "Credential";

    /// <summary>The regions to look at.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(RegionCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Region { get; set; } = [];

    /// <summary>A profile of the AWS configuration files.</summary>
    [Parameter(ParameterSetName = ProfileSet)]
    [ArgumentCompleter(typeof(ProfileCompleter))]
    [ValidateNotNullOrEmpty]
    public string? ProfileName { get; set; }

    /// <summary>The file or folder of the profiles.</summary>
    [Parameter(ParameterSetName = ProfileSet)]
    [ValidateNotNullOrEmpty]
    public string? ProfileLocation { get; set; }

    /// <summary>An access key id.</summary>
    [Parameter(Mandatory = true, ParameterSetName = KeysSet)]
    [ValidateNotNullOrEmpty]
    public string? AccessKey { get; set; }

    /// <summary>The secret access key.</summary>
    [Parameter(Mandatory = true, ParameterSetName = KeysSet)]
    [ValidateNotNullOrEmpty]
    public string? SecretKey { get; set; }

    /// <summary>The session token of temporary keys.</summary>
    [Parameter(ParameterSetName = KeysSet)]
    [ValidateNotNullOrEmpty]
    public string? SessionToken { get; set; }

    /// <summary>A PSCredential, or a credential object of AWS.Tools.</summary>
    [Parameter(Mandatory = true, ParameterSetName = CredentialSet)]
    [ValidateNotNull]
    public object? Credential { get; set; }

    /// <summary>One endpoint for every service.</summary>
    [Parameter(ParameterSetName = ProfileSet)]
    [Parameter(ParameterSetName = KeysSet)]
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNull]
    public Uri? EndpointUrl { get; set; }

    /// <summary>How to reach AWS, from the parameters or from what the session remembers. On the pipeline thread only.</summary>
    private protected virtual AwsConnection Connect()
    {
        var connection = new AwsConnection
        {
            ProfileName = ProfileName,
            ProfileLocation = ProfileLocation is null ? null : Paths.Literal(this, ProfileLocation),
            AccessKey = AccessKey,
            SecretKey = SecretKey,
            SessionToken = SessionToken,
            EndpointUrl = EndpointUrl is null or { IsAbsoluteUri: true, Scheme: "http" or "https" } ? EndpointUrl : throw ErrorRecords.NotAnEndpoint(EndpointUrl),
            DefaultRegion = Region.FirstOrDefault() ?? SessionCredentials.Region(this),
        };
        var said = ProfileName is not null || ProfileLocation is not null || AccessKey is not null;
        var credential = Credential ?? (said ? null : SessionCredentials.Credential(this));
        return credential is null ? connection : connection with { KeySupplier = CredentialObject.Supplier(credential) };
    }
}
