using System.Management.Automation;
using ISO27017.Ops.Engine.Evidence;
using ISO27017.Ops.Engine.Exceptions;
using ISO27017.Ops.Errors;
using ISO27017.Ops.Internal;

namespace ISO27017.Ops.Commands;

/// <summary>Lists exceptions; given results, with how many of them each covers.</summary>
[Cmdlet(VerbsCommon.Get, "IsoException")]
[OutputType(typeof(IsoException))]
public sealed class GetIsoExceptionCommand : WorkspaceCmdlet
{
    private readonly List<IsoResult> _results = [];

    /// <summary>The exceptions.</summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Id { get; set; } = ["*"];

    /// <summary>Whether they count now.</summary>
    [Parameter]
    [ValidateNotNull]
    public IsoExceptionState[] State { get; set; } = [];

    /// <summary>Only those that cover none of the results.</summary>
    [Parameter]
    public SwitchParameter Unmatched { get; set; }

    /// <summary>Results to count in.</summary>
    [Parameter(ValueFromPipeline = true)]
    [AllowEmptyCollection]
    public IsoResult[]? InputObject { get; set; }

    /// <summary>An evidence package whose results to count in.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? EvidencePath { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord() => _results.AddRange(InputObject ?? []);

    /// <inheritdoc/>
    protected override void EndProcessing() => Guard(() =>
    {
        var package = EvidencePath is null ? null : Paths.Literal(this, EvidencePath);
        var (workspace, folder) = (WorkspacePath, CurrentFolder);
        
        // Where no result came, none can be said to be needless.
        var counted = package is not null || _results.Count > 0;
        if (Unmatched && !counted)
        {
            throw ErrorRecords.NoResultsToCount();
        }

        IReadOnlyList<IsoException> all = [];
        RunAsync((_, cancel) =>
        {
            var results = package is null ? _results : _results.Concat(new EvidenceService().Import(package, cancel));
            all = ExceptionService.Get(workspace, folder, counted ? results : null);
            return Task.CompletedTask;
        });
        Write(all);
    });

    private void Write(IReadOnlyList<IsoException> all)
    {
        var given = new HashSet<IsoException>();
        foreach (var id in Id)
        {
            try
            {
                foreach (var exception in ExceptionService.Select(all, id)
                    .Where(e => (State.Length == 0 || State.Contains(e.State)) && (!Unmatched || e.Matched == 0) && given.Add(e)))
                {
                    WriteObject(exception);
                }
            }
            catch (IsoOpsException exception)
            {
                WriteError(ErrorRecords.From(exception));
            }
        }
    }
}
