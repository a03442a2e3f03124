using System.Management.Automation;
using ISO27017.Ops.Completion;
using ISO27017.Ops.Engine.Register;
using ISO27017.Ops.Errors;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Changes one section of the register and leaves every other byte alone.</summary>
[Cmdlet(VerbsCommon.Set, "IsoMeasure", SupportsShouldProcess = true, DefaultParameterSetName = StatementSet)]
[OutputType(typeof(IsoMeasure))]
public sealed class SetIsoMeasureCommand : AsyncCmdlet
{
    private const string StatementSet = "Statement";
    private const string ContentSet = "Content";

    /// <summary>The control.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("ControlId")]
    [ArgumentCompleter(typeof(ControlIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = string.Empty;

    /// <summary>The role side.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true)]
    public IsoRole Role { get; set; }

    /// <summary>The statements.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true, ParameterSetName = StatementSet)]
    [ValidateNotNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public string[]? Statement { get; set; }

    /// <summary>The state.</summary>
    [Parameter(ParameterSetName = StatementSet)]
    public IsoMeasureState State { get; set; }

    /// <summary>The whole text below the heading, as Markdown.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ContentSet)]
    [AllowEmptyString]
    public string Content { get; set; } = string.Empty;

    /// <summary>The digest that the section must still have.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ValidatePattern("^[0-9A-Fa-f]{64}$")]
    public string? Digest { get; set; }

    /// <summary>The register; that of the workspace if omitted.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [Alias("LiteralPath", "PSPath")]
    [ValidateNotNullOrEmpty]
    public string? Path { get; set; }

    /// <summary>The folder or file of the workspace.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Workspace { get; set; }

    /// <summary>Gives the section as it reads now.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // One section that cannot be changed says so; the others of the pipeline are changed all the same
        try
        {
            Change();
        }
        catch (IsoOpsException exception)
        {
            WriteError(ErrorRecords.From(exception));
        }
    }

    private void Change()
    {
        var place = new RegisterPlace(Path is null ? null : Paths.Literal(this, Path), Workspaces.Given(this, Workspace), Workspaces.CurrentFolder(this));
        var change = new MeasureChange
        {
            Path = place.FullPath(),
            ControlId = Id,
            Role = Role,
            Statements = ParameterSetName == StatementSet ? Statement : null,
            State = MyInvocation.BoundParameters.ContainsKey(nameof(State)) ? State : null,
            Content = ParameterSetName == ContentSet ? Content : null,
            Digest = Digest,
        };
        if (change is { Statements: null, State: null, Content: null }) throw ErrorRecords.NothingToSet($"{Id}-{Role}");
        if (!ShouldProcess($"{change.Path}: {Id}-{Role}")) return;
        Pump(async (writer, cancel) =>
        {
            var measure = RegisterService.Set(place, change, cancel);
            if (PassThru) await writer.WriteObjectAsync(measure, cancel);
        });
    }
}
