using System.Management.Automation;
using ISO27017.Ops.Completion;
using ISO27017.Ops.Engine.Attestations;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Records a person's word with the files that show it.</summary>
[Cmdlet(VerbsCommon.New, "IsoAttestation", SupportsShouldProcess = true)]
[OutputType(typeof(IsoAttestation))]
public sealed class NewIsoAttestationCommand : WorkspaceCmdlet
{
    /// <summary>The attestation.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(AttestationIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string Id { get; set; } = string.Empty;

    /// <summary>Who did it.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string PerformedBy { get; set; } = string.Empty;

    /// <summary>Who approved it.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string ApprovedBy { get; set; } = string.Empty;

    /// <summary>The files that show it.</summary>
    [Parameter(Mandatory = true)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Artefact { get; set; } = [];

    /// <summary>Leaves the files where they are.</summary>
    [Parameter]
    public SwitchParameter Reference { get; set; }

    /// <summary>The day on which it was done.</summary>
    [Parameter]
    [Day]
    [ValidateNotNullOrEmpty]
    public string? PerformedOn { get; set; }

    /// <summary>The last day on which it holds.</summary>
    [Parameter]
    [Day]
    [ValidateNotNullOrEmpty]
    public string? ValidUntil { get; set; }

    /// <summary>The event that it is made for.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Event { get; set; }

    /// <summary>What is said.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Statement { get; set; }

    /// <summary>A web page.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public Uri? Url { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => Guard(() =>
    {
        var draft = AttestationService.Prepare(Request());
        foreach (var warning in draft.Warnings)
        {
            WriteWarning(VisibleText.Lines(warning.In()));
        }

        if (ShouldProcess($"{draft.Id} ({draft.Path})"))
        {
            RunAsync((writer, cancel) => writer.WriteObjectAsync(draft.Save(cancel), cancel));
        }
    });

    // A URL is no path of the session: the engine says what to do with it.
    private IEnumerable<string> Files(string artefact) =>
        artefact.Contains("://", StringComparison.Ordinal) ? [artefact] : Paths.Matching(this, artefact);

    private AttestationRequest Request() => new()
    {
        Workspace = WorkspacePath,
        CurrentFolder = CurrentFolder,
        Id = Id,
        PerformedBy = PerformedBy,
        ApprovedBy = ApprovedBy,
        PerformedOn = PerformedOn,
        ValidUntil = ValidUntil,
        Event = Event,
        Statement = Statement,
        Url = Url?.OriginalString,
        Artefacts = [.. Artefact.SelectMany(Files)],
        Reference = Reference,
    };
}
