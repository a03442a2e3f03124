using System.Management.Automation;
using ISO27017.Ops.Completion;
using ISO27017.Ops.Engine.Workspace.Documents;
using ISO27017.Ops.Errors;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Records a document's file, as it is now, as the approved revision.</summary>
[Cmdlet(VerbsData.Update, "IsoDocument", SupportsShouldProcess = true)]
[OutputType(typeof(IsoDocument))]
public sealed class UpdateIsoDocumentCommand : WorkspaceCmdlet
{
    /// <summary>The documents' ids.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DocumentIdCompleter))]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = [];

    /// <summary>Who approved it.</summary>
    [Parameter(Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string ApprovedBy { get; set; } = string.Empty;

    /// <summary>The day of approval.</summary>
    [Parameter]
    public DateTime? ApprovedOn { get; set; }

    /// <summary>The version approved.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Version { get; set; }

    /// <summary>By when it must be reviewed again.</summary>
    [Parameter]
    public DateTime? NextReview { get; set; }

    /// <summary>Who keeps it from now on.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Owner { get; set; }

    /// <summary>Hands the documents on.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var request = new DocumentRequest { Workspace = WorkspacePath, CurrentFolder = CurrentFolder };
        foreach (var id in Id)
        {
            // One document that cannot be recorded says so; the others are recorded all the same.
            try
            {
                if (ShouldProcess(id))
                {
                    Pump((writer, cancel) => Record(request, id, writer, cancel));
                }
            }
            catch (IsoOpsException exception)
            {
                WriteError(ErrorRecords.From(exception));
            }
        }
    }

    private Task Record(DocumentRequest request, string id, PipelineWriter writer, CancellationToken cancel)
    {
        var document = DocumentService.Update(
            request,
            new DocumentChange
            {
                Id = id,
                ApprovedBy = ApprovedBy,
                ApprovedOn = Day(ApprovedOn),
                Version = Version,
                NextReview = Day(NextReview),
                Owner = Owner,
            },
            cancel: cancel);
        if (PassThru)
        {
            writer.Post(cmdlet => cmdlet.WriteObject(document));
        }

        return Task.CompletedTask;
    }

    private static DateOnly? Day(DateTime? time) => time is { } value ? DateOnly.FromDateTime(value) : null;
}
