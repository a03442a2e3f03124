using System.Management.Automation;
using ISO27017.Ops.Completion;
using ISO27017.Ops.Engine.Workspace.Documents;
using ISO27017.Ops.Errors;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Lists the documents that the organisation declares, and whether each is the approved one.</summary>
[Cmdlet(VerbsCommon.Get, "IsoDocument")]
[OutputType(typeof(IsoDocument))]
public sealed class GetIsoDocumentCommand : WorkspaceCmdlet
{
    private readonly List<string> _ids = [];

    /// <summary>The documents' ids.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ArgumentCompleter(typeof(DocumentIdCompleter))]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = ["*"];

    /// <summary>The documents' kinds.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Kind { get; set; } = [];

    /// <summary>The documents' states.</summary>
    [Parameter]
    [ValidateNotNull]
    public IsoDocumentStatus[] Status { get; set; } = [];

    /// <summary>Takes those of the sample organisation.</summary>
    [Parameter]
    public SwitchParameter Sample { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _ids.AddRange(Id);

    /// <inheritdoc/>
    protected override void EndProcessing() => Guard(() =>
    {
        var request = new DocumentRequest { Workspace = WorkspacePath, CurrentFolder = CurrentFolder, Sample = Sample };
        if (Sample && Workspace is not null)
        {
            throw ErrorRecords.SampleAndWorkspace();
        }

        RunAsync((writer, cancel) =>
        {
            var documents = DocumentService.Get(
                request, _ids, Kind, problem => writer.Post(cmdlet => cmdlet.WriteError(ErrorRecords.From(problem))));
            foreach (var document in documents)
            {
                cancel.ThrowIfCancellationRequested();
                if (Status.Length == 0 || Status.Contains(document.Status))
                {
                    writer.Post(cmdlet => cmdlet.WriteObject(document));
                }
            }

            return Task.CompletedTask;
        });
    });
}
