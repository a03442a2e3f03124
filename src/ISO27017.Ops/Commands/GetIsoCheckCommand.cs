using System.Management.Automation;
using ISO27017.Ops.Completion;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Errors;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Lists checks of the catalogue.</summary>
[Cmdlet(VerbsCommon.Get, "IsoCheck")]
[OutputType(typeof(IsoCheck))]
public sealed class GetIsoCheckCommand : PSCmdlet
{
    private readonly HashSet<string> _given = [];
    private CatalogScope? _scope;

    /// <summary>Check ids.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("CheckId")]
    [ArgumentCompleter(typeof(CheckIdCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = ["*"];

    /// <summary>Control numbers.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(ControlIdCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] ControlId { get; set; } = [];

    /// <summary>The role sides.</summary>
    [Parameter]
    [ValidateNotNull]
    public IsoRole[] Role { get; set; } = [];

    /// <summary>The kinds of proof.</summary>
    [Parameter]
    [ValidateNotNull]
    public IsoKind[] Kind { get; set; } = [];

    /// <summary>A control whose checks to list.</summary>
    [Parameter(ValueFromPipeline = true)]
    public IsoControl? InputObject { get; set; }

    /// <summary>The folder or file of the workspace.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Workspace { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _scope = Workspaces.Scope(this, Workspace);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // A control also has a property Id, but that is no check's.
        foreach (var id in InputObject is null ? Id : ["*"])
        {
            try
            {
                var controls = InputObject is null ? ControlId : [InputObject.Id];
                var filter = new CatalogFilter { Scope = _scope, Checks = [id], Controls = controls, Roles = Role, Kinds = Kind };
                foreach (var check in CatalogService.Checks(filter).Where(c => _given.Add(c.Id)))
                {
                    WriteObject(check);
                }
            }
            catch (IsoOpsException exception)
            {
                WriteError(ErrorRecords.From(exception));
            }
        }
    }
}
