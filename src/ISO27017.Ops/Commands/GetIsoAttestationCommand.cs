using System.Management.Automation;
using ISO27017.Ops.Completion;
using ISO27017.Ops.Engine.Attestations;
using ISO27017.Ops.Errors;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Lists what people must attest, and what the last word on each is worth now.</summary>
[Cmdlet(VerbsCommon.Get, "IsoAttestation")]
[OutputType(typeof(IsoAttestation))]
public sealed class GetIsoAttestationCommand : WorkspaceCmdlet
{
    private AttestationBook? _book;

    /// <summary>The attestations.</summary>
    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)]
    [Alias("CheckId")]
    [ArgumentCompleter(typeof(AttestationIdCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = ["*"];

    /// <summary>The role sides.</summary>
    [Parameter]
    [ValidateNotNull]
    public IsoRole[] Role { get; set; } = [];

    /// <summary>What they are worth now.</summary>
    [Parameter]
    [ValidateNotNull]
    public IsoAttestationState[] State { get; set; } = [];

    /// <summary>Only those that hold now and will have ended within that time.</summary>
    [Parameter]
    [Span]
    public TimeSpan? ExpiringWithin { get; set; }

    /// <summary>Every record instead of the last word.</summary>
    [Parameter]
    public SwitchParameter History { get; set; }

    /// <summary>A control whose attestations to list.</summary>
    [Parameter(ValueFromPipeline = true)]
    public IsoControl? InputObject { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => RunAsync((writer, cancel) =>
    {
        _book = AttestationService.Open(WorkspacePath, CurrentFolder, cancel: cancel);
        if (_book.Problem is { } problem)
        {
            writer.Post(cmdlet => cmdlet.WriteWarning(VisibleText.Lines(problem.In())));
        }

        return Task.CompletedTask;
    });

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        // A control also has a property Id, but that is no attestation's.
        foreach (var id in InputObject is null ? Id : ["*"])
        {
            try
            {
                WriteObject(_book!.Find(Filter(id)), enumerateCollection: true);
            }
            catch (IsoOpsException exception)
            {
                WriteError(ErrorRecords.From(exception));
            }
        }
    }

    private AttestationFilter Filter(string id) => new()
    {
        Ids = [id],
        Controls = InputObject is null ? [] : [InputObject.Id],
        Roles = Role,
        States = State,
        ExpiringWithin = ExpiringWithin,
        History = History,
    };
}
