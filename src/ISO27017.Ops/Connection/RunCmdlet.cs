using System.Collections;
using System.Management.Automation;
using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Aws;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Connection;

/// <summary>A cmdlet that looks at AWS, at an evidence package or at the sample organisation, with the parameters that say where.</summary>
public abstract class RunCmdlet : AwsCmdlet
{
    private protected const string SampleSet = "Sample";
    private protected const string EvidenceSet = "Evidence";

    /// <summary>Looks at the built-in sample organisation.</summary>
    [Parameter(Mandatory = true, ParameterSetName = SampleSet)]
    public SwitchParameter Sample { get; set; }

    /// <summary>Looks at an evidence package.</summary>
    [Parameter(Mandatory = true, ParameterSetName = EvidenceSet)]
    [ValidateNotNullOrEmpty]
    public string? EvidencePath { get; set; }

    /// <summary>The accounts.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Account { get; set; } = [];

    /// <summary>The role to assume in each account.</summary>
    [Parameter(ParameterSetName = ProfileSet)]
    [Parameter(ParameterSetName = KeysSet)]
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNullOrEmpty]
    public string? RoleName { get; set; }

    /// <summary>The external id for assuming it.</summary>
    [Parameter(ParameterSetName = ProfileSet)]
    [Parameter(ParameterSetName = KeysSet)]
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNullOrEmpty]
    public string? ExternalId { get; set; }

    /// <summary>The folder or file of the workspace.</summary>
    [Parameter(ParameterSetName = EvidenceSet)]
    [Parameter(ParameterSetName = ProfileSet)]
    [Parameter(ParameterSetName = KeysSet)]
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNullOrEmpty]
    public string? Workspace { get; set; }

    /// <summary>The organisation's parameters.</summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary Parameter { get; set; } = new Hashtable();

    /// <summary>Calls under way at once.</summary>
    [Parameter]
    [ValidateRange(1, 128)]
    public int ThrottleLimit { get; set; } = 16;

    /// <summary>Where to look, from the parameters; what to look for is the command's own. On the pipeline thread only.</summary>
    private protected AssessmentRequest RunRequest() => new()
    {
        Regions = Region,
        Accounts = Account,
        Sample = Sample,
        EvidencePath = EvidencePath is null ? null : Paths.Literal(this, EvidencePath),
        Workspace = Workspaces.Given(this, Workspace),
        CurrentFolder = Workspaces.CurrentFolder(this),
        Parameters = ParameterValues.Of(Parameter),
        Connection = ParameterSetName is SampleSet or EvidenceSet ? new AwsConnection() : Connect(),
        Concurrency = ThrottleLimit,
    };

    /// <inheritdoc/>
    private protected override AwsConnection Connect() => base.Connect() with { RoleName = RoleName, ExternalId = ExternalId };
}
