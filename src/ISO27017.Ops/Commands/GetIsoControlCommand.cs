using System.Management.Automation;
using ISO27017.Ops.Completion;
using ISO27017.Ops.Engine.Catalog;
using ISO27017.Ops.Errors;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Lists controls of the catalogue.</summary>
[Cmdlet(VerbsCommon.Get, "IsoControl")]
[OutputType(typeof(IsoControl))]
public sealed class GetIsoControlCommand : PSCmdlet
{
    private readonly HashSet<string> _given = [];
    private CatalogScope? _scope;

    /// <summary>Control numbers.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ControlId")]
    [ArgumentCompleter(typeof(ControlIdCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = ["*"];

    /// <summary>The role sides.</summary>
    [Parameter]
    [ValidateNotNull]
    public IsoRole[] Role { get; set; } = [];

    /// <summary>Domain numbers or names.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Domain { get; set; } = [];

    /// <summary>Text of titles and guidance.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Text { get; set; }

    /// <summary>The kinds of proof.</summary>
    [Parameter]
    [ValidateNotNull]
    public IsoKind[] Kind { get; set; } = [];

    /// <summary>The folder or file of the workspace.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Workspace { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _scope = Workspaces.Scope(this, Workspace);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            // One unknown id says so; the others are listed all the same.
            try
            {
                var filter = new CatalogFilter { Scope = _scope, Controls = [id], Roles = Role, Domains = Domain, Text = Text };
                foreach (var control in CatalogService.Controls(filter).Where(c => IsProvenBy(c) && _given.Add(c.Id)))
                {
                    WriteObject(control);
                }
            }
            catch (IsoOpsException exception)
            {
                WriteError(ErrorRecords.From(exception));
            }
        }
    }

    // Reading the checks takes longer than listing the controls: only where it is asked for.
    private bool IsProvenBy(IsoControl control) =>
        Kind.Length == 0
        || (Kind.Contains(IsoKind.ATT) && control.Attestations.Length > 0)
        || CatalogService.Checks(new CatalogFilter { Scope = _scope, Controls = [control.Id], Kinds = Kind }).Count > 0;
}
