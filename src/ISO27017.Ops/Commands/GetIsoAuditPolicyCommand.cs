using System.Management.Automation;
using ISO27017.Ops.Completion;
using ISO27017.Ops.Engine.Access;
using ISO27017.Ops.Errors;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Prints the IAM policy that lets chosen checks run, and nothing more.</summary>
[Cmdlet(VerbsCommon.Get, "IsoAuditPolicy")]
[OutputType(typeof(IsoAuditPolicy), typeof(string))]
public sealed class GetIsoAuditPolicyCommand : PSCmdlet
{
    private readonly PickedChecks _picked = new();

    /// <summary>The controls.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ControlId")]
    [ArgumentCompleter(typeof(ControlIdCompleter))]
    [SupportsWildcards]
    [ValidateNotNull]
    public string[] Id { get; set; } = [];

    /// <summary>The role sides.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidateNotNull]
    public IsoRole[] Role { get; set; } = [];

    /// <summary>The checks.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("CheckId")]
    [ArgumentCompleter(typeof(CheckIdCompleter))]
    [SupportsWildcards]
    [ValidateNotNull]
    public string[] Check { get; set; } = [];

    /// <summary>A check of Get-IsoCheck.</summary>
    [Parameter(ValueFromPipeline = true)]
    public IsoCheck? InputObject { get; set; }

    /// <summary>Whom the policy is for.</summary>
    [Parameter]
    public IsoPolicyPrincipal Principal { get; set; }

    /// <summary>Leaves out what SecurityAudit allows.</summary>
    [Parameter]
    public SwitchParameter CompareToSecurityAudit { get; set; }

    /// <summary>Adds what Test-IsoAccess itself asks.</summary>
    [Parameter]
    public SwitchParameter IncludeAccessTest { get; set; }

    /// <summary>An object, policy documents, or a template of the role.</summary>
    [Parameter]
    [ValidateSet("Object", "Json", "CloudFormation")]
    public string Format { get; set; } = "Object";

    /// <summary>The role that is assumed in each account.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string RoleName { get; set; } = AuditPolicyRequest.UsualRole;

    /// <summary>Who may assume the role.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? TrustedPrincipal { get; set; }

    /// <summary>The external id for assuming the role.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ExternalId { get; set; }

    /// <summary>The folder or file of the workspace.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Workspace { get; set; }

    private bool IsTemplate => Format.Equals("CloudFormation", StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override void ProcessRecord() => _picked.Add(Id, Check, Role, InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        try
        {
            // An empty selection that was piped in must not turn into a policy for everything.
            _picked.Demand(MyInvocation);
            Print(Request());
        }
        catch (IsoOpsException exception)
        {
            ThrowTerminatingError(ErrorRecords.From(exception));
        }
    }

    private void Print(AuditPolicyRequest request)
    {
        if (IsTemplate)
        {
            WriteObject(AuditPolicyService.Template(request));
            return;
        }

        if (TrustedPrincipal is not null || ExternalId is not null)
        {
            throw ErrorRecords.OnlyForTemplates();
        }

        var policy = AuditPolicyService.Policy(request);
        if (!Format.Equals("Json", StringComparison.OrdinalIgnoreCase))
        {
            WriteObject(policy);
            return;
        }

        if (policy.Documents.Length != 1)
        {
            // A string cannot carry the note that says how many there are and why.
            WriteWarning(policy.Notes[0]);
        }

        WriteObject(policy.Documents, enumerateCollection: true);
        if (policy.AssumeRoleDocument is not null)
        {
            WriteObject(policy.AssumeRoleDocument);
        }
    }

    private AuditPolicyRequest Request() => new()
    {
        Scope = Workspaces.Scope(this, Workspace),
        Controls = _picked.Controls,
        Roles = _picked.Roles,
        Checks = _picked.Checks,
        Principal = Principal,
        BesideSecurityAudit = CompareToSecurityAudit,
        IncludeAccessTest = IncludeAccessTest,
        RoleName = RoleName,
        TrustedPrincipal = TrustedPrincipal,
        ExternalId = ExternalId,
    };
}
