using System.Collections;
using System.Management.Automation;
using ISO27017.Ops.Completion;
using ISO27017.Ops.Connection;
using ISO27017.Ops.Engine.Access;
using ISO27017.Ops.Engine.Assessment;
using ISO27017.Ops.Engine.Aws;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Finds, before a run, which checks cannot run, and why.</summary>
[Cmdlet(VerbsDiagnostic.Test, "IsoAccess", DefaultParameterSetName = ProfileSet)]
[OutputType(typeof(IsoAccess), typeof(bool))]
public sealed class TestIsoAccessCommand : AwsCmdlet
{
    private static readonly LocalText _activity = new("権限を調べています", "Finding out what is allowed");

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

    /// <summary>The accounts.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] Account { get; set; } = [];

    /// <summary>The role to assume in each account.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? RoleName { get; set; }

    /// <summary>The external id for assuming it.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ExternalId { get; set; }

    /// <summary>The folder or file of the workspace.</summary>
    [Parameter]
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

    /// <summary>Asks AWS itself wherever that is possible.</summary>
    [Parameter]
    public SwitchParameter Probe { get; set; }

    /// <summary>Gives one Boolean instead of objects.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _picked.Add(Id, Check, Role, InputObject);

    /// <inheritdoc/>
    protected override void EndProcessing() => Guard(() =>
    {
        _picked.Demand(MyInvocation);
        var request = Request();
        RunAsync((writer, cancel) => TestAsync(request, writer, cancel));
    });

    private async Task TestAsync(AssessmentRequest request, PipelineWriter writer, CancellationToken cancel)
    {
        var all = true;
        await foreach (var access in AccessService.RunAsync(request, Probe, new RunObserver(writer, _activity), cancel))
        {
            all &= access.State == IsoAccessState.Allowed || access.Advisory;
            if (!Quiet)
            {
                await writer.WriteObjectAsync(access, cancel);
            }
        }

        if (Quiet)
        {
            await writer.WriteObjectAsync(all, cancel);
        }
    }

    private AssessmentRequest Request() => new()
    {
        Controls = _picked.Controls,
        Roles = _picked.Roles,
        Checks = _picked.Checks,
        Regions = Region,
        Accounts = Account,
        Workspace = Workspaces.Given(this, Workspace),
        CurrentFolder = Workspaces.CurrentFolder(this),
        Parameters = ParameterValues.Of(Parameter),
        Connection = Connect(),
        Concurrency = ThrottleLimit,
    };

    /// <inheritdoc/>
    private protected override AwsConnection Connect() => base.Connect() with { RoleName = RoleName, ExternalId = ExternalId };
}
